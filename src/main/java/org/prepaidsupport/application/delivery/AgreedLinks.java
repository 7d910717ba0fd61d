package org.prepaidsupport.application.delivery;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.TaskLinks;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/**
 * Makes Jira's links between tickets and tasks, and what was decided about them here, agree. The two are never stored
 * in one transaction: a crash between them, or two changes at once, leave them apart.
 */
@Component
class AgreedLinks {

    private final TaskLinks links;
    private final JiraIssues issues;
    private final AssignmentStore assignments;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    AgreedLinks(
            TaskLinks links,
            JiraIssues issues,
            AssignmentStore assignments,
            CurrentUser currentUser,
            Transactions transactions) {
        this.links = links;
        this.issues = issues;
        this.assignments = assignments;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /**
     * The decision that Jira's links of the ticket ask for: of several the oldest counts. Empty where it is what was
     * decided last, from whatever day on.
     *
     * @param tasks that the ticket is linked to, oldest link first
     */
    Optional<Assignment> missing(long ticketId, List<Long> tasks) {
        Optional<Long> oldest = tasks.stream().findFirst();
        return oldest.equals(decided(ticketId))
                ? Optional.empty()
                : Optional.of(new Assignment(
                        0, AssignmentKind.LINKED_TASK, ticketId, Assignment.ALWAYS, oldest.orElse(null)));
    }

    /** Decides what Jira's links say. */
    void followJira(long ticketId) {
        missing(ticketId, links.tasksOf(ticketId))
                .ifPresent(decision -> transactions.run(() -> assignments.add(decision, currentUser.key())));
    }

    /** Makes the link that was decided here, where whoever decided it did not come to that. */
    void carryOut(long ticketId) {
        Optional<Long> task = decided(ticketId);
        boolean possible = issues.byId(ticketId).isPresent()
                && (task.isEmpty() || issues.byId(task.get()).isPresent());
        if (possible && !task.equals(links.tasksOf(ticketId).stream().findFirst())) {
            links.linkOnly(ticketId, task);
        }
    }

    private Optional<Long> decided(long ticketId) {
        return Assignment.latest(AssignmentKind.LINKED_TASK, ticketId, assignments.about(List.of(ticketId), 0))
                .flatMap(latest -> Optional.ofNullable(latest.value()));
    }
}
