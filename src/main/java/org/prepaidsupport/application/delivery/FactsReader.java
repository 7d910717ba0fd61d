package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.IssueFacts;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** Gathers what decides where time on an issue counts. */
@Component
public class FactsReader {

    private final TeamStore teams;
    private final TicketStore tickets;
    private final AssignmentStore assignments;
    private final OrderLines lines;
    private final CustomerStore customers;

    public FactsReader(
            TeamStore teams,
            TicketStore tickets,
            AssignmentStore assignments,
            OrderLines lines,
            CustomerStore customers) {
        this.teams = teams;
        this.tickets = tickets;
        this.assignments = assignments;
        this.lines = lines;
        this.customers = customers;
    }

    /** The facts as they are stored now. */
    public IssueFacts read(IssueRef issue) {
        return read(issue, tickets.get(issue.id()), List.of());
    }

    /**
     * The facts as they would be.
     *
     * @param ticket in place of what is stored
     * @param tried decisions as if they had been taken last
     */
    public IssueFacts read(IssueRef issue, Ticket ticket, List<Assignment> tried) {
        return read(issue, ticket, tried, teams.byProject(issue.projectId()));
    }

    /** As {@link #read(IssueRef, Ticket, List)}, with this team in place of the one that is stored. */
    IssueFacts read(IssueRef issue, Ticket ticket, List<Assignment> tried, Optional<HelpdeskTeam> team) {
        long project = timesheetProject(issue, ticket, team);
        List<Assignment> decisions = decisions(issue, project, tried);
        Map<Long, LineFacts> named = lines.byIds(lineIds(decisions));
        return new IssueFacts(
                issue.id(),
                issue.parentId(),
                project,
                team.map(HelpdeskTeam::id).orElse(null),
                team.map(HelpdeskTeam::timesheetOnTicket).orElse(false),
                team.map(HelpdeskTeam::countsTime).orElse(false),
                customer(issue, ticket, team).orElse(null),
                decisions,
                customersOf(named));
    }

    /** The same facts, knowing the order line that was chosen by hand. */
    IssueFacts withChoice(IssueFacts facts, Optional<Choice> choice) {
        Long line = choice.map(Choice::lineId).orElse(null);
        return line == null ? facts : withLine(facts, line);
    }

    /** The same facts, knowing one more order line. */
    IssueFacts withLine(IssueFacts facts, long lineId) {
        LineFacts line = lines.byIds(List.of(lineId)).get(lineId);
        if (line == null || facts.exists(lineId)) {
            return facts;
        }
        Map<Long, Long> lineCustomers = new HashMap<>(facts.lineCustomers());
        lineCustomers.put(lineId, line.customerId());
        return new IssueFacts(
                facts.issueId(),
                facts.parentId(),
                facts.timesheetProjectId(),
                facts.teamId(),
                facts.teamRecords(),
                facts.teamCounts(),
                facts.customerId(),
                facts.decisions(),
                lineCustomers);
    }

    /** The customer of a ticket: what was set, else the reporter's. */
    public Optional<Long> customer(IssueRef issue, Ticket ticket, Optional<HelpdeskTeam> team) {
        if (ticket.customerId() != null || team.isEmpty()) {
            return Optional.ofNullable(ticket.customerId());
        }
        return Optional.ofNullable(issue.reporterKey())
                .flatMap(customers::byMember)
                .map(Customer::id);
    }

    /** The ticket's, else the team's, else the issue's own. */
    public static long timesheetProject(IssueRef issue, Ticket ticket, Optional<HelpdeskTeam> team) {
        return Optional.ofNullable(ticket.timesheetProjectId())
                .or(() -> team.flatMap(each -> Optional.ofNullable(each.timesheetProjectId())))
                .orElse(issue.projectId());
    }

    private List<Assignment> decisions(IssueRef issue, long project, List<Assignment> tried) {
        Set<Long> subjects = new HashSet<>(Set.of(issue.id()));
        Optional.ofNullable(issue.parentId()).ifPresent(subjects::add);
        List<Assignment> found = new ArrayList<>(assignments.about(subjects, project));
        found.addAll(tried);
        Set<Long> tasks = new HashSet<>();
        for (Assignment each : found) {
            if (each.kind() == AssignmentKind.LINKED_TASK && each.value() != null && !subjects.contains(each.value())) {
                tasks.add(each.value());
            }
        }
        if (!tasks.isEmpty()) {
            found.addAll(assignments.about(tasks, 0).stream()
                    .filter(each -> each.kind() == AssignmentKind.TASK_LINE)
                    .toList());
        }
        return found;
    }

    private static Set<Long> lineIds(Collection<Assignment> decisions) {
        Set<Long> ids = new HashSet<>();
        for (Assignment each : decisions) {
            if (each.kind() != AssignmentKind.LINKED_TASK && each.value() != null) {
                ids.add(each.value());
            }
        }
        return ids;
    }

    private static Map<Long, Long> customersOf(Map<Long, LineFacts> named) {
        Map<Long, Long> byLine = new HashMap<>();
        named.forEach((id, line) -> byLine.put(id, line.customerId()));
        return byLine;
    }

    /** A decision that is only tried out: it overrides all that were taken. */
    static Assignment tried(AssignmentKind kind, long subjectId, LocalDate from, @Nullable Long value) {
        return new Assignment(Long.MAX_VALUE, kind, subjectId, from, value);
    }
}
