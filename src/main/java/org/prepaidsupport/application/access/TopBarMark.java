package org.prepaidsupport.application.access;

/** A mark that all nodes share: as long as it is the same, nothing that decides about the top bar was changed. */
public interface TopBarMark {

    /** No statement of ours. */
    long current();

    /** Makes it another, on the other nodes a moment later. */
    void change();
}
