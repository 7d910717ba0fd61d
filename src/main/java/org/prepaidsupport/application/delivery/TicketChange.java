package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;

/**
 * What is to be changed of a ticket.
 *
 * @param ticket as it will be
 * @param line present where the own line is to change; its value empty: to none
 * @param task present where the linked task is to change; its value empty: to none
 * @param from first work date that lines and links hold for; {@link Assignment#ALWAYS}: all that is not billed
 */
record TicketChange(
        long issueId, Ticket ticket, Optional<Optional<Long>> line, Optional<Optional<Long>> task, LocalDate from) {

    /** The same for a ticket that is this customer's from now on. */
    TicketChange withCustomer(long customer) {
        return new TicketChange(issueId, new Ticket(customer, ticket.timesheetProjectId()), line, task, from);
    }

    /** The decisions the change takes, with an id that overrides all others. */
    List<Assignment> decisions() {
        List<Assignment> decisions = new ArrayList<>();
        line.ifPresent(value -> decisions.add(decision(AssignmentKind.TICKET_LINE, value.orElse(null))));
        task.ifPresent(value -> decisions.add(decision(AssignmentKind.LINKED_TASK, value.orElse(null))));
        return decisions;
    }

    private Assignment decision(AssignmentKind kind, @Nullable Long value) {
        return FactsReader.tried(kind, issueId, from, value);
    }
}
