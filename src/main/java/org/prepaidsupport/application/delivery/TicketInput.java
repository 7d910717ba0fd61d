package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** Reads changes of a ticket: only the fields that are named change. */
@Component
public class TicketInput {

    private static final Set<String> KNOWN = Set.of("customer", "task", "orderLine", "timesheetProject", "applyFrom");
    private static final Set<String> ANSWERED = Set.of(
            "issue",
            "timesheetProjectOwn",
            "team",
            "customerName",
            "effectiveOrderLine",
            "orderNumber",
            "rule",
            "reason",
            "suggestion",
            "ordered",
            "delivered",
            "remaining",
            "orderedSeconds",
            "deliveredSeconds",
            "remainingSeconds",
            "loggedOnTicketSeconds");

    private final CustomerStore customers;
    private final AssignmentStore assignments;
    private final OrderLines lines;
    private final SelectableLines selectable;
    private final JiraIssues issues;
    private final JiraProjects projects;
    private final IssuePermissions permissions;
    private final TeamStore teams;
    private final FactsReader facts;

    public TicketInput(
            CustomerStore customers,
            AssignmentStore assignments,
            OrderLines lines,
            SelectableLines selectable,
            JiraIssues issues,
            JiraProjects projects,
            IssuePermissions permissions,
            TeamStore teams,
            FactsReader facts) {
        this.customers = customers;
        this.assignments = assignments;
        this.lines = lines;
        this.selectable = selectable;
        this.issues = issues;
        this.projects = projects;
        this.permissions = permissions;
        this.teams = teams;
        this.facts = facts;
    }

    /** @throws org.prepaidsupport.domain.InvalidInput naming every bad field */
    TicketChange read(Input input, IssueRef issue, Ticket stored) {
        input.allowOnly(KNOWN, ANSWERED);
        Long customer = input.names("customer") ? customer(input).orElse(null) : stored.customerId();
        Long project = input.names("timesheetProject") ? project(input).orElse(null) : stored.timesheetProjectId();
        Optional<Optional<Long>> line = input.names("orderLine")
                ? Optional.of(line(input, customer(issue, new Ticket(customer, project)))
                        .map(LineFacts::lineId))
                : Optional.empty();
        Optional<IssueRef> task = input.names("task") ? task(input, issue) : Optional.empty();
        TicketChange change = new TicketChange(
                issue.id(),
                new Ticket(customer, project),
                line,
                input.names("task") ? Optional.of(task.map(IssueRef::id)) : Optional.empty(),
                input.date("applyFrom").orElse(Assignment.ALWAYS));
        input.validation().check();
        requireNoTask(input, issue, change);
        TicketChange whole = withCustomerOfLine(input, issue, change);
        input.validation().check();
        return whole;
    }

    /** A task draws on its own line: it is no ticket that could be taken to another order or customer. */
    private void requireNoTask(Input input, IssueRef issue, TicketChange change) {
        Optional<LineFacts> own = lineOfTask(issue.id());
        own.ifPresent(line -> {
            boolean links = change.task().flatMap(task -> task).isPresent();
            input.require(!links, "task", "prepaid.ticket.task.is.task", issue.key(), line.name());
            Long customer = change.ticket().customerId();
            boolean same = customer == null || customer == line.customerId();
            input.require(same || !input.names("customer"), "customer", "prepaid.ticket.task.customer", line.name());
        });
        input.validation().check();
    }

    /** Of an issue that is a task, or a sub-task of one. */
    private Optional<Long> customerOfTask(IssueRef issue) {
        return lineOfTask(issue.id())
                .or(() -> Optional.ofNullable(issue.parentId()).flatMap(this::lineOfTask))
                .map(LineFacts::customerId);
    }

    /** A ticket without customer takes that of the line; one that has a customer takes only its lines. */
    private TicketChange withCustomerOfLine(Input input, IssueRef issue, TicketChange change) {
        Optional<LineFacts> named = change.line()
                .flatMap(line -> line)
                .map(id -> lines.byIds(List.of(id)).get(id))
                .or(() -> change.task().flatMap(task -> task).flatMap(this::lineOfTask));
        if (named.isEmpty()) {
            return change;
        }
        Optional<Long> customer = customer(issue, change.ticket());
        String field = change.line().flatMap(line -> line).isPresent() ? "orderLine" : "task";
        input.require(
                customer.isEmpty() || customer.get() == named.get().customerId(),
                field,
                "prepaid.ticket.other.customer",
                named.get().name());
        if (customer.isPresent()) {
            return change;
        }
        return new TicketChange(
                change.issueId(),
                new Ticket(named.get().customerId(), change.ticket().timesheetProjectId()),
                change.line(),
                change.task(),
                change.from());
    }

    /** Made with the order or set by hand, it is the latest decision that says what the task draws on. */
    private Optional<LineFacts> lineOfTask(long taskId) {
        return Assignment.valueOn(
                        LocalDate.MAX, AssignmentKind.TASK_LINE, taskId, assignments.about(List.of(taskId), 0))
                .map(line -> lines.byIds(List.of(line)).get(line));
    }

    private Optional<Long> customer(Input input) {
        Optional<Long> id = input.whole("customer");
        input.require(id.isEmpty() || customers.byId(id.get()).isPresent(), "customer", "prepaid.error.unknown.record");
        return id;
    }

    private Optional<Long> project(Input input) {
        return input.text("timesheetProject").flatMap(key -> {
            Optional<ProjectRef> project = projects.byKey(key).filter(each -> permissions.mayBrowseProject(each.id()));
            input.require(project.isPresent(), "timesheetProject", "prepaid.error.unknown.project", key);
            return project.map(ProjectRef::id);
        });
    }

    /** The one that is known of the ticket, else that of the task it is or belongs to. */
    private Optional<Long> customer(IssueRef issue, Ticket ticket) {
        return facts.customer(issue, ticket, teams.byProject(issue.projectId())).or(() -> customerOfTask(issue));
    }

    private Optional<LineFacts> line(Input input, Optional<Long> customer) {
        Optional<Long> id = input.whole("orderLine");
        Optional<LineFacts> line = id.flatMap(each -> selectable.find(each, customer.orElse(null)));
        input.require(id.isEmpty() || line.isPresent(), "orderLine", "prepaid.error.unknown.record");
        line.ifPresent(each -> input.require(each.unit().isTime(), "orderLine", "prepaid.ticket.line.unit"));
        return line;
    }

    /** A task in the dark is an absent one: whether it exists is not told. */
    private Optional<IssueRef> task(Input input, IssueRef ticket) {
        return input.text("task").flatMap(key -> {
            Optional<IssueRef> task = issues.byKey(key).filter(each -> permissions.mayBrowse(each.id()));
            input.require(task.isPresent(), "task", "prepaid.ticket.unknown.task", key);
            task.ifPresent(each -> {
                input.require(each.id() != ticket.id(), "task", "prepaid.ticket.task.itself");
                input.require(permissions.mayLink(each.id()), "task", "prepaid.ticket.task.link.permission", key);
            });
            return task;
        });
    }
}
