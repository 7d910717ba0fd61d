package org.prepaidsupport.domain.product;

/** What confirming an order makes for a line. */
public enum CreateOnOrder {
    NOTHING,
    TASK,
    PROJECT_AND_TASK,
    PROJECT;

    /** Whether a Jira issue comes of it. */
    public boolean makesTask() {
        return this == TASK || this == PROJECT_AND_TASK;
    }

    /** Whether a Jira project comes of it. */
    public boolean makesProject() {
        return this == PROJECT || this == PROJECT_AND_TASK;
    }
}
