package org.prepaidsupport.application.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.jira.TaskLinks;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** Takes over links between tickets and tasks that were made or removed in Jira itself. */
@Component
public class LinkedTickets {

    private final TaskLinks links;
    private final AgreedLinks agreed;
    private final AssignmentStore assignments;
    private final Recount recount;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    LinkedTickets(
            TaskLinks links,
            AgreedLinks agreed,
            AssignmentStore assignments,
            Recount recount,
            CurrentUser currentUser,
            Transactions transactions) {
        this.links = links;
        this.agreed = agreed;
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

    /**
     * Takes over what no event told of: links that came or went while the plugin was disabled or a node was dying.
     *
     * @return how many tickets were concerned
     */
    public int reconcile() {
        Map<Long, Long> linked = links.all();
        Map<Long, Optional<Long>> decided = assignments.latest(AssignmentKind.LINKED_TASK);
        Set<Long> tickets = new TreeSet<>(linked.keySet());
        tickets.addAll(decided.keySet());
        tickets.removeIf(ticket ->
                Optional.ofNullable(linked.get(ticket)).equals(decided.getOrDefault(ticket, Optional.empty())));
        tickets.forEach(this::changed);
        return tickets.size();
    }

    private void takeOver(long ticketId, List<Long> tasks) {
        agreed.missing(ticketId, tasks)
                .ifPresent(decision -> recount.workOff(transactions.run(() -> {
                    assignments.add(decision, currentUser.key());
                    return recount.plan(RecountKind.TICKET, List.of(ticketId));
                })));
    }
}
