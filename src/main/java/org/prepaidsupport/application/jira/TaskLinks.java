package org.prepaidsupport.application.jira;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jira's issue links of the type <i>Prepaid support</i>, from ticket to task. */
public interface TaskLinks {

    /** Tasks that the ticket is linked to, oldest link first. */
    List<Long> tasksOf(long ticketId);

    /** Of all tickets that are linked, the task of the oldest link; one question to Jira, whatever the number. */
    Map<Long, Long> all();

    /** Leaves the ticket exactly one link, to this task, or none; the ledger is not told. */
    void linkOnly(long ticketId, Optional<Long> taskId);
}
