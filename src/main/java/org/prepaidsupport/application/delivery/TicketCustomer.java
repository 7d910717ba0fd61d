package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** Whose order lines an issue may be given. */
@Component
class TicketCustomer {

    private final FactsReader facts;
    private final TeamStore teams;
    private final AssignmentStore assignments;
    private final OrderLines lines;

    TicketCustomer(FactsReader facts, TeamStore teams, AssignmentStore assignments, OrderLines lines) {
        this.facts = facts;
        this.teams = teams;
        this.assignments = assignments;
        this.lines = lines;
    }

    /**
     * What was set or what the reporter belongs to, else, of a task or a sub-task of one, its order's.
     *
     * @return empty where any line may be given, and its customer becomes that of the issue
     */
    Optional<Long> of(IssueRef issue, Ticket ticket) {
        return facts.customer(issue, ticket, teams.byProject(issue.projectId())).or(() -> lineOfTask(issue.id())
                .or(() -> Optional.ofNullable(issue.parentId()).flatMap(this::lineOfTask))
                .map(LineFacts::customerId));
    }

    /** Made with the order or set by hand, it is the latest decision that says what the task draws on. */
    Optional<LineFacts> lineOfTask(long taskId) {
        return Assignment.valueOn(
                        LocalDate.MAX, AssignmentKind.TASK_LINE, taskId, assignments.about(List.of(taskId), 0))
                .map(line -> lines.byIds(List.of(line)).get(line));
    }
}
