package org.prepaidsupport.application.delivery;

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
import org.prepaidsupport.domain.delivery.Assignment;
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
            "recount",
            "loggedOnTicketSeconds");

    private final CustomerStore customers;
    private final OrderLines lines;
    private final SelectableLines selectable;
    private final JiraIssues issues;
    private final JiraProjects projects;
    private final IssuePermissions permissions;
    private final TicketCustomer ticketCustomer;

    TicketInput(
            CustomerStore customers,
            OrderLines lines,
            SelectableLines selectable,
            JiraIssues issues,
            JiraProjects projects,
            IssuePermissions permissions,
            TicketCustomer ticketCustomer) {
        this.customers = customers;
        this.lines = lines;
        this.selectable = selectable;
        this.issues = issues;
        this.projects = projects;
        this.permissions = permissions;
        this.ticketCustomer = ticketCustomer;
    }

    /** @throws org.prepaidsupport.domain.InvalidInput naming every bad field */
    TicketChange read(Input input, IssueRef issue, Ticket stored) {
        input.allowOnly(KNOWN, ANSWERED);
        Long customer = input.names("customer") ? customer(input).orElse(null) : stored.customerId();
        Long project = input.names("timesheetProject") ? project(input).orElse(null) : stored.timesheetProjectId();
        Optional<Optional<Long>> line = input.names("orderLine")
                ? Optional.of(line(input, ticketCustomer.of(issue, new Ticket(customer, project)))
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
        Optional<LineFacts> own = ticketCustomer.lineOfTask(issue.id());
        own.ifPresent(line -> {
            boolean links = change.task().flatMap(task -> task).isPresent();
            input.require(!links, "task", "prepaid.ticket.task.is.task", issue.key(), line.name());
            Long customer = change.ticket().customerId();
            boolean same = customer == null || customer == line.customerId();
            input.require(same || !input.names("customer"), "customer", "prepaid.ticket.task.customer", line.name());
        });
        input.validation().check();
    }

    /** A ticket without customer takes that of the line; one that has a customer takes only its lines. */
    private TicketChange withCustomerOfLine(Input input, IssueRef issue, TicketChange change) {
        Optional<LineFacts> line = change.line().flatMap(named -> named).map(id -> lines.byIds(List.of(id))
                .get(id));
        Optional<LineFacts> ofTask = change.task().flatMap(named -> named).flatMap(ticketCustomer::lineOfTask);
        Optional<Long> known = ticketCustomer.of(issue, change.ticket());
        Optional<Long> customer = known.or(() -> line.or(() -> ofTask).map(LineFacts::customerId));
        if (customer.isEmpty()) {
            return change;
        }
        line.ifPresent(named -> requireLineOf(customer.get(), named, input, "orderLine"));
        ofTask.ifPresent(named -> requireLineOf(customer.get(), named, input, "task"));
        return known.isPresent() ? change : change.withCustomer(customer.get());
    }

    private static void requireLineOf(long customer, LineFacts line, Input input, String field) {
        input.require(customer == line.customerId(), field, "prepaid.ticket.other.customer", line.name());
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
