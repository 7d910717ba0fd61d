package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** The order line set on a task or, as a default, on a project (the seed: "on the corresponding project or task"). */
@Component
public class LineAssignments {

    private static final Set<String> KNOWN = Set.of("orderLine", "applyFrom");
    private static final Set<String> ANSWERED = Set.of("issue", "project", "orderNumber", "orderLineName", "recount");

    private final Access access;
    private final IssuePermissions permissions;
    private final JiraIssues issues;
    private final JiraProjects projects;
    private final AssignmentStore assignments;
    private final OrderLines lines;
    private final Recount recount;
    private final MovedTime movedTime;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    public LineAssignments(
            Access access,
            IssuePermissions permissions,
            JiraIssues issues,
            JiraProjects projects,
            AssignmentStore assignments,
            OrderLines lines,
            Recount recount,
            MovedTime movedTime,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.permissions = permissions;
        this.issues = issues;
        this.projects = projects;
        this.assignments = assignments;
        this.lines = lines;
        this.recount = recount;
        this.movedTime = movedTime;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such issue, or the caller may not browse it */
    public Optional<LineFacts> ofTask(String issueKey) {
        access.requireBillingViewer();
        return current(AssignmentKind.TASK_LINE, task(issueKey).id());
    }

    public Optional<LineFacts> setOnTask(String issueKey, Input input) {
        access.requireBilling();
        IssueRef task = task(issueKey);
        change(AssignmentKind.TASK_LINE, RecountKind.TASK, task.id(), input);
        return current(AssignmentKind.TASK_LINE, task.id());
    }

    /** @throws NotFound if there is no such project, or the caller may not browse it */
    public Optional<LineFacts> ofProject(String key) {
        access.requireBillingViewer();
        return current(AssignmentKind.PROJECT_LINE, project(key).id());
    }

    public Optional<LineFacts> setOnProject(String key, Input input) {
        access.requireBilling();
        ProjectRef project = project(key);
        change(AssignmentKind.PROJECT_LINE, RecountKind.PROJECT, project.id(), input);
        return current(AssignmentKind.PROJECT_LINE, project.id());
    }

    /** What {@link #setOnTask} would move; changes nothing. */
    public MovedTime.Preview previewTask(String issueKey, Input input) {
        access.requireBilling();
        return preview(
                AssignmentKind.TASK_LINE, RecountKind.TASK, task(issueKey).id(), input);
    }

    /** What {@link #setOnProject} would move; changes nothing. */
    public MovedTime.Preview previewProject(String key, Input input) {
        access.requireBilling();
        return preview(
                AssignmentKind.PROJECT_LINE, RecountKind.PROJECT, project(key).id(), input);
    }

    /** The recount that still moves time because of the task's line. */
    public Optional<OpenRecount> recountOfTask(String issueKey) {
        access.requireBillingViewer();
        return recount.open(RecountKind.TASK, task(issueKey).id());
    }

    /** The recount that still moves time because of the project's line. */
    public Optional<OpenRecount> recountOfProject(String key) {
        access.requireBillingViewer();
        return recount.open(RecountKind.PROJECT, project(key).id());
    }

    private MovedTime.Preview preview(AssignmentKind kind, RecountKind recounted, long subject, Input input) {
        return decision(kind, subject, input)
                .map(decision -> movedTime.of(
                        recounted, FactsReader.tried(decision.kind(), subject, decision.from(), decision.value())))
                .orElse(new MovedTime.Preview(List.of(), true));
    }

    private void change(AssignmentKind kind, RecountKind recounted, long subject, Input input) {
        decision(kind, subject, input)
                .ifPresent(decision -> recount.workOff(transactions.run(() -> {
                    assignments.add(decision, currentUser.key());
                    return recount.plan(recounted, List.of(subject));
                })));
    }

    /** Empty where no line is named, neither one nor none. */
    private Optional<Assignment> decision(AssignmentKind kind, long subject, Input input) {
        input.allowOnly(KNOWN, ANSWERED);
        Optional<Long> line = input.whole("orderLine");
        Optional<LineFacts> known = line.flatMap(this::line);
        input.require(line.isEmpty() || known.isPresent(), "orderLine", "prepaid.error.unknown.record");
        known.ifPresent(each -> input.require(each.unit().isTime(), "orderLine", "prepaid.ticket.line.unit"));
        LocalDate from = input.date("applyFrom").orElse(Assignment.ALWAYS);
        input.validation().check();
        return input.names("orderLine")
                ? Optional.of(new Assignment(0, kind, subject, from, line.orElse(null)))
                : Optional.empty();
    }

    private Optional<LineFacts> current(AssignmentKind kind, long subject) {
        boolean project = kind == AssignmentKind.PROJECT_LINE;
        List<Assignment> decisions = assignments.about(project ? List.of() : List.of(subject), project ? subject : 0);
        return Assignment.valueOn(LocalDate.now(clock), kind, subject, decisions)
                .flatMap(this::line);
    }

    private Optional<LineFacts> line(long id) {
        return Optional.ofNullable(lines.byIds(List.of(id)).get(id));
    }

    private IssueRef task(String key) {
        return issues.byKey(key)
                .filter(issue -> permissions.mayBrowse(issue.id()))
                .orElseThrow(NotFound::new);
    }

    private ProjectRef project(String key) {
        return projects.byKey(key)
                .filter(project -> permissions.mayBrowseProject(project.id()))
                .orElseThrow(NotFound::new);
    }
}
