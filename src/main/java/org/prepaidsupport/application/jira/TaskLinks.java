package org.prepaidsupport.application.jira;

import java.util.List;
import java.util.Set;

/** Jira's issue links of the type <i>Prepaid support</i>, from ticket to task. */
public interface TaskLinks {

    /** Tasks that the ticket is linked to, oldest link first. */
    List<Long> tasksOf(long ticketId);

    /** All tickets that are linked to a task; one question to Jira, whatever the number. */
    Set<Long> tickets();

    /** Links the two unless they are; the ledger is not told. */
    void link(long ticketId, long taskId);

    /** Removes the ticket's links to all tasks but this one (0: to all); the ledger is not told. */
    void unlinkOthers(long ticketId, long taskId);
}
