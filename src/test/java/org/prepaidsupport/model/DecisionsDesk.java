package org.prepaidsupport.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What is decided about tickets, tasks, projects and single worklogs. */
public interface DecisionsDesk {

    /** @param from first day that a task or line counts for; empty: all days */
    Answer changeTicket(String issue, Map<TicketField, Optional<String>> changes, Optional<LocalDate> from);

    Answer lineOfTask(String issue, Optional<String> line, Optional<LocalDate> from);

    Answer lineOfProject(String project, Optional<String> line, Optional<LocalDate> from);

    /** @param line to count on; empty: what the rules say */
    Answer choose(String work, Optional<String> line, boolean billable);
}
