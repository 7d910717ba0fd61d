package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/**
 * Finds all work that may have to be in the ledger: of issues in projects of teams, in projects with a default line, on
 * tickets and tasks with their sub-tasks, and work that something was chosen for by hand. Holds ids of issues, never
 * all worklogs.
 */
@Component
class ConcernedWork {

    /**
     * Issues to look at.
     *
     * @param projects all of whose issues are concerned
     * @param others issues outside of these projects
     */
    record Scope(Set<Long> projects, Set<Long> others, long size) {}

    private final TeamStore teams;
    private final TicketStore tickets;
    private final AssignmentStore assignments;
    private final JiraIssues issues;
    private final JiraWorklogs worklogs;

    ConcernedWork(
            TeamStore teams,
            TicketStore tickets,
            AssignmentStore assignments,
            JiraIssues issues,
            JiraWorklogs worklogs) {
        this.teams = teams;
        this.tickets = tickets;
        this.assignments = assignments;
        this.issues = issues;
        this.worklogs = worklogs;
    }

    Scope scope() {
        Set<Long> projects = new LinkedHashSet<>(assignments.subjects(AssignmentKind.PROJECT_LINE));
        allTeams().forEach(team -> projects.addAll(team.projectIds()));
        Set<Long> others = others(projects);
        long inProjects = projects.stream()
                .mapToLong(project -> issues.ofProject(project).size())
                .sum();
        return new Scope(projects, others, inProjects + others.size());
    }

    private Set<Long> others(Set<Long> projects) {
        Set<Long> named = new HashSet<>(tickets.all());
        for (AssignmentKind kind : List.of(
                AssignmentKind.TICKET_LINE,
                AssignmentKind.ASSIGNED_LINE,
                AssignmentKind.LINKED_TASK,
                AssignmentKind.TASK_LINE)) {
            named.addAll(assignments.subjects(kind));
        }
        assignments
                .worklogsWithChoice()
                .forEach(id -> worklogs.byId(id).map(WorkEntry::issueId).ifPresent(named::add));
        Set<Long> outside = new LinkedHashSet<>();
        for (long id : named) {
            issues.byId(id)
                    .filter(issue -> !projects.contains(issue.projectId()))
                    .ifPresent(issue -> {
                        outside.add(issue.id());
                        outside.addAll(issues.subTasks(issue.id()));
                    });
        }
        return outside;
    }

    private List<HelpdeskTeam> allTeams() {
        List<HelpdeskTeam> all = new ArrayList<>();
        while (true) {
            List<HelpdeskTeam> page = teams.list(new RecordQuery(
                            RecordQuery.ALL.text(),
                            RecordQuery.ALL.active(),
                            new PageRequest(all.size(), PageRequest.LARGEST)))
                    .items();
            all.addAll(page);
            if (page.size() < PageRequest.LARGEST) {
                return all;
            }
        }
    }

    /** Passes each issue of the scope on once. */
    void eachIssue(Scope scope, Consumer<Long> work) {
        for (long project : scope.projects()) {
            issues.ofProject(project).forEach(work);
        }
        scope.others().forEach(work);
    }

    Collection<Long> worklogs(long issueId) {
        return worklogs.ofIssue(issueId).stream().map(WorkEntry::id).toList();
    }
}
