package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** Attributes the time of issues afresh after something changed that decides about it. */
@Component
public class Recount {

    private final RecordWork recordWork;
    private final JiraWorklogs worklogs;
    private final JiraIssues issues;
    private final LedgerStore ledger;
    private final AssignmentStore assignments;
    private final TicketStore tickets;

    public Recount(
            RecordWork recordWork,
            JiraWorklogs worklogs,
            JiraIssues issues,
            LedgerStore ledger,
            AssignmentStore assignments,
            TicketStore tickets) {
        this.recordWork = recordWork;
        this.worklogs = worklogs;
        this.issues = issues;
        this.ledger = ledger;
        this.assignments = assignments;
        this.tickets = tickets;
    }

    /** After a change on a ticket: its time and that of its sub-tasks. */
    public void ticket(long issueId) {
        run(withSubTasks(Set.of(issueId)));
    }

    /** After the line of a task changed: its time, that of its sub-tasks and of the tickets linked to it. */
    public void task(long issueId) {
        run(withSubTasks(affectedByTask(issueId)));
    }

    /** After the default line of a project changed: all time recorded in it. */
    public void project(long projectId) {
        Set<Long> affected = new LinkedHashSet<>(issues.ofProject(projectId));
        affected.addAll(ledger.issuesOfProject(projectId));
        affected.addAll(tickets.withTimesheetProject(projectId));
        run(affected);
    }

    /** After a team changed: all time on issues of these projects. */
    public void tickets(Collection<Long> projectIds) {
        projectIds.forEach(project -> run(issues.ofProject(project)));
    }

    /** After an issue is gone: what it had is taken back. */
    public void issue(long issueId) {
        run(Set.of(issueId));
    }

    /** All time of these issues, and of no others. */
    void issues(Collection<Long> issueIds) {
        run(issueIds);
    }

    Set<Long> affectedByTask(long taskId) {
        Set<Long> affected = new LinkedHashSet<>(Set.of(taskId));
        affected.addAll(assignments.subjectsNaming(AssignmentKind.LINKED_TASK, Set.of(taskId)));
        return affected;
    }

    Set<Long> withSubTasks(Collection<Long> issueIds) {
        Set<Long> all = new LinkedHashSet<>(issueIds);
        issueIds.forEach(id -> all.addAll(issues.subTasks(id)));
        return all;
    }

    private void run(Collection<Long> issueIds) {
        Set<Long> entries = new LinkedHashSet<>(ledger.worklogsOfIssues(issueIds));
        for (long issue : issueIds) {
            worklogs.ofIssue(issue).stream().map(WorkEntry::id).forEach(entries::add);
        }
        recordWork.recordAll(entries);
    }
}
