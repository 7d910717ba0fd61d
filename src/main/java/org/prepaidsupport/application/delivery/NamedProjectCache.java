package org.prepaidsupport.application.delivery;

/** What {@link NamedProjectStore} answered, kept on each node. */
public interface NamedProjectCache {

    boolean contains(long projectId);

    /** Forgets the answer, on the other nodes a moment later. */
    void drop(long projectId);
}
