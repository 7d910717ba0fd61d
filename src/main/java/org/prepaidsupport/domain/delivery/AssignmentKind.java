package org.prepaidsupport.domain.delivery;

/** What is decided about an issue, a project or a team. */
public enum AssignmentKind {
    /** Value: the order line of a ticket itself. */
    TICKET_LINE(Subject.ISSUE),
    /** Value: the order line that was written to a ticket because its team wants that; it is the ticket's own. */
    ASSIGNED_LINE(Subject.ISSUE),
    /** Value: the issue id of the task the ticket is linked to. */
    LINKED_TASK(Subject.ISSUE),
    /** Value: the order line of a task. */
    TASK_LINE(Subject.ISSUE),
    /** Value: the default order line of a project. */
    PROJECT_LINE(Subject.PROJECT),
    /** Value: the {@link TeamSwitches#code} of a team; decided only once they were switched from some day on. */
    TEAM_SWITCHES(Subject.TEAM);

    /** What a decision is about; ids of different subjects may be the same number. */
    public enum Subject {
        ISSUE,
        PROJECT,
        TEAM
    }

    private final Subject subject;

    AssignmentKind(Subject subject) {
        this.subject = subject;
    }

    public Subject subject() {
        return subject;
    }

    /** Whether the value is an order line. */
    public boolean namesLine() {
        return switch (this) {
            case TICKET_LINE, ASSIGNED_LINE, TASK_LINE, PROJECT_LINE -> true;
            case LINKED_TASK, TEAM_SWITCHES -> false;
        };
    }
}
