package org.prepaidsupport.application.order;

import java.util.List;

/**
 * What confirming an order makes in Jira, and how far that is.
 *
 * @param newProjects key and name of projects as they would be made now; empty unless {@link State#OPEN}
 */
public record Confirmation(State state, Share projects, Share tasks, List<ProjectDraft> newProjects) {

    /** Where it stands. */
    public enum State {
        /** Nothing is going on; the shares say what confirming would make. */
        OPEN,
        /** Going on, or broken off and about to be finished. */
        RUNNING,
        /** The order is confirmed. */
        DONE
    }

    /** So many of so many. */
    public record Share(int made, int total) {}

    public Confirmation {
        newProjects = List.copyOf(newProjects);
    }
}
