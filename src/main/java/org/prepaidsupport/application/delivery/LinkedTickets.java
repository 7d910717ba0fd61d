package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.jira.TaskLinks;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** Takes over links between tickets and tasks that were made or removed in Jira itself. */
@Component
public class LinkedTickets {

    private final TaskLinks links;
    private final AssignmentStore assignments;
    private final Recount recount;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    public LinkedTickets(
            TaskLinks links,
            AssignmentStore assignments,
            Recount recount,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.links = links;
        this.assignments = assignments;
        this.recount = recount;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of several links the oldest counts; where it counted already, nothing changes. */
    public void changed(long ticketId) {
        Optional<Long> oldest = links.tasksOf(ticketId).stream().findFirst();
        Optional<Long> known = Assignment.valueOn(
                LocalDate.now(clock), AssignmentKind.LINKED_TASK, ticketId, assignments.about(List.of(ticketId), 0));
        if (oldest.equals(known)) {
            return;
        }
        Assignment decision =
                new Assignment(0, AssignmentKind.LINKED_TASK, ticketId, Assignment.ALWAYS, oldest.orElse(null));
        recount.workOff(transactions.run(() -> {
            assignments.add(decision, currentUser.key());
            return recount.plan(RecountKind.TICKET, List.of(ticketId));
        }));
    }
}
