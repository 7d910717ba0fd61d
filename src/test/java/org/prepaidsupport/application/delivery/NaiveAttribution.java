package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.prepaidsupport.fakes.Desk;

/**
 * Where every worklog counts, reckoned from scratch out of what is in Jira and what was decided. Written down a second
 * time on purpose, as simply as the rules are told, and without looking into the ledger.
 */
final class NaiveAttribution {

    /** Where a worklog stands that counts. */
    record Counted(long line, long project, long seconds) {}

    private final Desk desk;

    NaiveAttribution(Desk desk) {
        this.desk = desk;
    }

    Map<Long, Counted> ofAll() {
        Map<Long, Counted> counted = new HashMap<>();
        for (WorkEntry work : desk.jira.worklogs()) {
            IssueRef issue = desk.get(JiraIssues.class).byId(work.issueId()).orElseThrow();
            long project = project(issue);
            line(work, issue, project)
                    .ifPresent(line -> counted.put(work.id(), new Counted(line, project, work.seconds())));
        }
        return counted;
    }

    private Optional<Long> line(WorkEntry work, IssueRef issue, long project) {
        LocalDate day = work.started().atZone(ZoneOffset.UTC).toLocalDate();
        Optional<Choice> choice = desk.get(AssignmentStore.class).choice(work.id());
        if (choice.isPresent()) {
            return choice.filter(Choice::billable).map(Choice::lineId);
        }
        Optional<Long> own = decided(AssignmentKind.TASK_LINE, issue.id(), day);
        Optional<Long> parents = parent(issue).flatMap(id -> decided(AssignmentKind.TASK_LINE, id, day));
        boolean switchedOff = team(issue).filter(team -> !team.countsTime()).isPresent();
        if (switchedOff && own.isEmpty() && parents.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Long>> candidates = new ArrayList<>();
        candidates.add(decided(AssignmentKind.TICKET_LINE, issue.id(), day));
        candidates.add(ofLinkedTask(issue.id(), day));
        candidates.add(own);
        parent(issue).ifPresent(id -> {
            candidates.add(decided(AssignmentKind.TICKET_LINE, id, day));
            candidates.add(ofLinkedTask(id, day));
            candidates.add(parents);
        });
        candidates.add(decided(AssignmentKind.PROJECT_LINE, project, day));
        Optional<Long> customer = customer(issue).or(() -> own.or(() -> parents).map(this::customerOf));
        return candidates.stream()
                .flatMap(Optional::stream)
                .filter(line -> customer.isEmpty() || customer.get() == customerOf(line))
                .findFirst();
    }

    private Optional<Long> ofLinkedTask(long issue, LocalDate day) {
        return decided(AssignmentKind.LINKED_TASK, issue, day)
                .flatMap(task -> decided(AssignmentKind.TASK_LINE, task, day));
    }

    private Optional<Long> decided(AssignmentKind kind, long subject, LocalDate day) {
        boolean ofProject = kind == AssignmentKind.PROJECT_LINE;
        Optional<Long> value = Optional.empty();
        List<Assignment> oldestFirst = desk
                .get(AssignmentStore.class)
                .about(ofProject ? List.of() : List.of(subject), ofProject ? subject : 0)
                .stream()
                .sorted(Comparator.comparing(Assignment::id))
                .toList();
        for (Assignment each : oldestFirst) {
            if (each.kind() == kind && !day.isBefore(each.from())) {
                value = Optional.ofNullable(each.value());
            }
        }
        return value;
    }

    private long project(IssueRef issue) {
        Long ofTicket = desk.get(TicketStore.class).get(issue.id()).timesheetProjectId();
        Long ofTeam = team(issue).map(HelpdeskTeam::timesheetProjectId).orElse(null);
        return Objects.requireNonNullElse(ofTicket, Objects.requireNonNullElse(ofTeam, issue.projectId()));
    }

    private Optional<Long> customer(IssueRef issue) {
        Long ofTicket = desk.get(TicketStore.class).get(issue.id()).customerId();
        if (ofTicket != null || team(issue).isEmpty()) {
            return Optional.ofNullable(ofTicket);
        }
        return Optional.ofNullable(issue.reporterKey())
                .flatMap(desk.get(CustomerStore.class)::byMember)
                .map(Customer::id);
    }

    private long customerOf(long line) {
        return Objects.requireNonNull(
                        desk.get(OrderLines.class).byIds(List.of(line)).get(line))
                .customerId();
    }

    private Optional<HelpdeskTeam> team(IssueRef issue) {
        return desk.get(TeamStore.class).byProject(issue.projectId());
    }

    private static Optional<Long> parent(IssueRef issue) {
        return Optional.ofNullable(issue.parentId());
    }
}
