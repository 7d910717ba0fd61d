package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    public LinkedTickets(
            TaskLinks links,
            AssignmentStore assignments,
            Recount recount,
            CurrentUser currentUser,
            Transactions transactions) {
        this.links = links;
        this.assignments = assignments;
        this.recount = recount;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /** After a link of the ticket was made or removed. */
    public void changed(long ticketId) {
        takeOver(ticketId, links.tasksOf(ticketId));
    }

    /** After a task was deleted: its links are gone with it, whether Jira still tells of them or not. */
    public void taskDeleted(long taskId) {
        for (long ticket : assignments.subjectsNaming(AssignmentKind.LINKED_TASK, Set.of(taskId))) {
            takeOver(
                    ticket,
                    links.tasksOf(ticket).stream().filter(id -> id != taskId).toList());
        }
    }

    /** Takes over what no event told of: links that came or went while the plugin was disabled or a node was dying. */
    public void reconcile() {
        Set<Long> tickets = new TreeSet<>(links.tickets());
        tickets.addAll(assignments.subjects(AssignmentKind.LINKED_TASK));
        tickets.forEach(this::changed);
    }

    /** Of several links the oldest counts; where it counts already, nothing changes. */
    private void takeOver(long ticketId, List<Long> tasks) {
        Optional<Long> oldest = tasks.stream().findFirst();
        Optional<Long> known = Assignment.valueOn(
                LocalDate.MAX, AssignmentKind.LINKED_TASK, ticketId, assignments.about(List.of(ticketId), 0));
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
