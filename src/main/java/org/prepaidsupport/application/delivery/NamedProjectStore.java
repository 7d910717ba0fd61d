package org.prepaidsupport.application.delivery;

/** Keeps the Jira projects that anything of ours ever named. */
public interface NamedProjectStore {

    boolean contains(long projectId);

    /** @throws org.prepaidsupport.application.AlreadyTaken if it is there already */
    void add(long projectId);
}
