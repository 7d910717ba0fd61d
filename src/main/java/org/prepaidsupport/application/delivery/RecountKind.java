package org.prepaidsupport.application.delivery;

/** What changed, and so whose time is attributed afresh. */
public enum RecountKind {
    /** Something about a ticket: its time and that of its sub-tasks. */
    TICKET,
    /** The same, where Jira's link of the ticket has still to be made as it was decided. */
    LINK,
    /** The line of a task: its time, that of its sub-tasks and of the tickets linked to it. */
    TASK,
    /** The default line of a project: all time recorded in it. */
    PROJECT,
    /** The team of a project: all time on its issues. */
    TEAM_PROJECT,
    /** An issue is gone: what was recorded for it. */
    ISSUE,
    /** Time of an order line is billed no more: what was billed on it once and is not now, or not as it stands. */
    BILLED_LINE
}
