package org.prepaidsupport.domain.delivery;

/** What is decided about an issue or a project. */
public enum AssignmentKind {
    /** Value: the order line of a ticket itself. */
    TICKET_LINE,
    /** Value: the order line that was written to a ticket because its team wants that; it is the ticket's own. */
    ASSIGNED_LINE,
    /** Value: the issue id of the task the ticket is linked to. */
    LINKED_TASK,
    /** Value: the order line of a task. */
    TASK_LINE,
    /** Value: the default order line of a project. */
    PROJECT_LINE
}
