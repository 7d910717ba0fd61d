package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.customer.ReporterCustomers;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
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
    private final ReporterCustomers customers;

    public FactsReader(
            TeamStore teams,
            TicketStore tickets,
            AssignmentStore assignments,
            OrderLines lines,
            ReporterCustomers customers) {
        this.teams = teams;
        this.tickets = tickets;
        this.assignments = assignments;
        this.lines = lines;
        this.customers = customers;
    }

    /** The facts as they are stored now. */
    public IssueFacts read(IssueRef issue) {
        return reading(issue).facts();
    }

    IssueReading reading(IssueRef issue) {
        return Objects.requireNonNull(readAll(List.of(issue)).get(issue.id()));
    }

    /** The same of many: as many statements as for one, or as for one thousand. */
    Map<Long, IssueReading> readAll(Collection<IssueRef> issues) {
        Set<Long> ids = new HashSet<>();
        Set<Long> projects = new HashSet<>();
        issues.forEach(each -> {
            ids.add(each.id());
            projects.add(each.projectId());
        });
        return readAll(issues, tickets.byIds(ids), teams.byProjects(projects), List.of());
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
        Map<Long, HelpdeskTeam> byProject = new HashMap<>();
        team.ifPresent(each -> byProject.put(issue.projectId(), each));
        return Objects.requireNonNull(readAll(List.of(issue), Map.of(issue.id(), ticket), byProject, tried)
                        .get(issue.id()))
                .facts();
    }

    private Map<Long, IssueReading> readAll(
            Collection<IssueRef> issues,
            Map<Long, Ticket> ticketsById,
            Map<Long, HelpdeskTeam> teamsByProject,
            List<Assignment> tried) {
        Map<Long, Long> projects = new HashMap<>();
        issues.forEach(each -> projects.put(
                each.id(),
                timesheetProject(
                        each,
                        ticketsById.getOrDefault(each.id(), Ticket.NONE),
                        Optional.ofNullable(teamsByProject.get(each.projectId())))));
        Set<Long> teamIds = new HashSet<>();
        teamsByProject.values().forEach(each -> teamIds.add(each.id()));
        Decisions decisions = decisions(issues, projects.values(), teamIds, tried);
        Map<Long, Long> lineCustomers = customersOf(lines.byIds(lineIds(decisions.all())));
        Map<Long, Long> reporters = customers.of(issues);
        Map<Long, IssueReading> readings = new HashMap<>();
        for (IssueRef issue : issues) {
            Optional<HelpdeskTeam> team = Optional.ofNullable(teamsByProject.get(issue.projectId()));
            Ticket ticket = ticketsById.getOrDefault(issue.id(), Ticket.NONE);
            Optional<Long> customer = customer(ticket, team, Optional.ofNullable(reporters.get(issue.id())));
            long project = Objects.requireNonNull(projects.get(issue.id()));
            IssueFacts facts = facts(issue, team, customer, project, decisions, lineCustomers);
            readings.put(issue.id(), new IssueReading(issue.projectId(), facts, ticket, team));
        }
        return readings;
    }

    private static IssueFacts facts(
            IssueRef issue,
            Optional<HelpdeskTeam> team,
            Optional<Long> customer,
            long timesheetProject,
            Decisions decisions,
            Map<Long, Long> lineCustomers) {
        List<Assignment> ofIssue = decisions.about(issue, timesheetProject, team.map(HelpdeskTeam::id));
        Map<Long, Long> named = new HashMap<>(lineCustomers);
        named.keySet().retainAll(lineIds(ofIssue));
        return new IssueFacts(
                issue.id(),
                issue.parentId(),
                timesheetProject,
                team.map(HelpdeskTeam::id).orElse(null),
                team.map(HelpdeskTeam::timesheetOnTicket).orElse(false),
                team.map(HelpdeskTeam::countsTime).orElse(false),
                customer.orElse(null),
                ofIssue,
                named);
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
        return customer(
                ticket, team, Optional.ofNullable(customers.of(List.of(issue)).get(issue.id())));
    }

    private static Optional<Long> customer(Ticket ticket, Optional<HelpdeskTeam> team, Optional<Long> reporters) {
        return ticket.customerId() != null || team.isEmpty() ? Optional.ofNullable(ticket.customerId()) : reporters;
    }

    /** The ticket's, else the team's, else the issue's own. */
    public static long timesheetProject(IssueRef issue, Ticket ticket, Optional<HelpdeskTeam> team) {
        return Optional.ofNullable(ticket.timesheetProjectId())
                .or(() -> team.flatMap(each -> Optional.ofNullable(each.timesheetProjectId())))
                .orElse(issue.projectId());
    }

    private Decisions decisions(
            Collection<IssueRef> issues, Collection<Long> projects, Set<Long> teamIds, List<Assignment> tried) {
        Set<Long> subjects = new HashSet<>();
        issues.forEach(each -> {
            subjects.add(each.id());
            Optional.ofNullable(each.parentId()).ifPresent(subjects::add);
        });
        List<Assignment> found = new ArrayList<>(assignments.about(
                Map.of(Subject.ISSUE, subjects, Subject.PROJECT, Set.copyOf(projects), Subject.TEAM, teamIds)));
        found.addAll(tried);
        Set<Long> tasks = Decisions.linkedTasks(found);
        tasks.removeAll(subjects);
        found.addAll(assignments.about(Map.of(Subject.ISSUE, tasks)));
        return Decisions.of(found);
    }

    private static Set<Long> lineIds(Collection<Assignment> decisions) {
        Set<Long> ids = new HashSet<>();
        for (Assignment each : decisions) {
            if (each.kind().namesLine() && each.value() != null) {
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
