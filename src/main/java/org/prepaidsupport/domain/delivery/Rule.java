package org.prepaidsupport.domain.delivery;

/** Why time counts where it counts; the first rule in this order that says something decides. */
public enum Rule {
    /** Billed already: its seconds stay where they were billed. */
    BILLED,
    /** Billed, and edited or deleted in Jira since: the difference counts where it was billed. */
    CHANGED,
    /** Chosen by hand for this worklog. */
    BY_HAND,
    /** The ticket's own line. */
    TICKET_LINE,
    /** The line of the task the ticket is linked to. */
    LINKED_TASK,
    /** The issue is a task itself. */
    OWN_TASK,
    /** What the parent issue draws on. */
    PARENT,
    /** The default line of the timesheet project. */
    PROJECT_DEFAULT,
    /** Counts nowhere: not covered. */
    NONE
}
