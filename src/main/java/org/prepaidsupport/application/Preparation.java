package org.prepaidsupport.application;

/** What has to be there before people come. */
public interface Preparation {

    /** Called when a node starts, and quick; another node may be doing the same. */
    void prepare();
}
