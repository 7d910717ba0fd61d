package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Rule;
import org.springframework.stereotype.Component;

/** Knows whose time a change can move. */
@Component
class AffectedTime {

    private final JiraWorklogs worklogs;
    private final JiraIssues issues;
    private final LedgerStore ledger;
    private final AssignmentStore assignments;
    private final TicketStore tickets;
    private final FactsReader facts;
    private final BilledTime billedTime;

    AffectedTime(
            JiraWorklogs worklogs,
            JiraIssues issues,
            LedgerStore ledger,
            AssignmentStore assignments,
            TicketStore tickets,
            FactsReader facts,
            BilledTime billedTime) {
        this.worklogs = worklogs;
        this.issues = issues;
        this.ledger = ledger;
        this.assignments = assignments;
        this.tickets = tickets;
        this.facts = facts;
        this.billedTime = billedTime;
    }

    /**
     * Worklogs that were billed on the line once and are not now, or not as they stand. One that was changed since may
     * be billed as it stands once the difference is not billed any more: then it is told as changed no more.
     */
    List<Long> worklogsBilledNoMore(long lineId) {
        Set<Long> entries = new TreeSet<>(ledger.worklogsBy(Rule.BILLED, lineId));
        Set<Long> changed = Set.copyOf(ledger.worklogsBy(Rule.CHANGED, lineId));
        Map<Long, Long> standing = ledger.secondsByWorklog(List.of(lineId)).getOrDefault(lineId, Map.of());
        billedTime.billed(entries).forEach((worklog, billed) -> {
            if (billed.seconds() == standing.getOrDefault(worklog, 0L) && !changed.contains(worklog)) {
                entries.remove(worklog);
            }
        });
        return List.copyOf(entries);
    }

    /** Worklogs by id, those Jira has and those we know. */
    List<Long> worklogsOf(Collection<Long> issueIds) {
        Set<Long> entries = new TreeSet<>(ledger.worklogsOfIssues(issueIds));
        for (long issue : issueIds) {
            worklogs.ofIssue(issue).stream().map(WorkEntry::id).forEach(entries::add);
        }
        return List.copyOf(entries);
    }

    /** Whether time on the issue is of concern, or ever was. */
    boolean isConcerned(long issueId) {
        return !projectsConcerned(Set.of(issueId)).isEmpty()
                || !ledger.worklogsOfIssues(Set.of(issueId)).isEmpty();
    }

    /**
     * Jira projects of those of the issues that something was decided about, or set on, or that are tickets: what is set
     * on one may decide only together with what is decided later about another project.
     */
    Set<Long> projectsConcerned(Collection<Long> issueIds) {
        Set<Long> projects = new LinkedHashSet<>();
        facts.readAll(issues.byIds(issueIds).values()).values().stream()
                .filter(each -> each.facts().isConcerned() || !each.ticket().equals(Ticket.NONE))
                .forEach(each -> projects.add(each.projectId()));
        return projects;
    }

    /** Issues whose time it may be, and perhaps others. */
    Set<Long> issues(RecountKind kind, long subject) {
        return switch (kind) {
            case TICKET, LINK -> withSubTasks(Set.of(subject));
            case TASK -> withSubTasks(linkedTo(subject));
            case PROJECT -> recordedIn(subject);
            case TEAM_PROJECT -> new LinkedHashSet<>(issues.ofProject(subject));
            case ISSUE -> Set.of(subject);
            case BILLED_LINE -> Set.of();
        };
    }

    private Set<Long> recordedIn(long projectId) {
        Set<Long> affected = new LinkedHashSet<>(issues.ofProject(projectId));
        affected.addAll(ledger.issuesOfProject(projectId));
        affected.addAll(tickets.withTimesheetProject(projectId));
        return affected;
    }

    private Set<Long> linkedTo(long taskId) {
        Set<Long> affected = new LinkedHashSet<>(Set.of(taskId));
        affected.addAll(assignments.subjectsNaming(AssignmentKind.LINKED_TASK, Set.of(taskId)));
        return affected;
    }

    private Set<Long> withSubTasks(Collection<Long> issueIds) {
        Set<Long> all = new LinkedHashSet<>(issueIds);
        issueIds.forEach(id -> all.addAll(issues.subTasks(id)));
        return all;
    }
}
