package org.prepaidsupport.application;

/** Work that takes longer than anybody waits for. */
public interface Background {

    /**
     * Runs the work some time soon on this node, one after the other, as nobody. It is interrupted when the plugin stops.
     *
     * @param name what it is called where its failure is logged
     */
    void run(String name, Runnable work);
}
