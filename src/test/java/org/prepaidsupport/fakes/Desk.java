package org.prepaidsupport.fakes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.RecordWork;
import org.prepaidsupport.application.delivery.TicketView;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.application.unit.FirstUnits;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.dev.activeobjects.TestDatabase;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/**
 * A company that sells support by the hour, as the product's description has it: a helpdesk team with tickets in HELP
 * and timesheets in TIM, a product that makes tasks in SER, the customer ACME. All of it is entered through the
 * plugin's services, by the administrator, who stays logged in.
 */
public final class Desk implements AutoCloseable {

    public static final long HOUR = 3600;
    public static final long MINUTE = 60;

    public final Plugin plugin;
    public final FakeJira jira;
    public final ProjectRef help;
    public final ProjectRef time;
    public final ProjectRef service;
    public final long acme;
    public final long prepaidSupport;
    public final HelpdeskTeam team;

    /** On H2, where the kind of database doesn't matter. */
    public Desk() {
        this(TestDatabase.Kind.H2);
    }

    public Desk(TestDatabase.Kind kind) {
        plugin = Plugin.on(kind);
        jira = plugin.jira();
        help = jira.project("HELP");
        time = jira.project("TIM");
        service = jira.project("SER");
        get(FirstUnits.class).make(BigDecimal.valueOf(8));
        acme = customer("ACME", FakeJira.CARL);
        prepaidSupport = product("Prepaid support");
        team = get(Teams.class).create(Entered.input(teamFields()));
    }

    public <T> T get(Class<T> type) {
        return plugin.get(type);
    }

    /** What the team was entered as. */
    public static Map<String, Object> teamFields() {
        return Entered.fields(
                "name",
                "Support",
                "projects",
                List.of("HELP"),
                "timesheetOnTicket",
                true,
                "timesheetProject",
                "TIM",
                "timeReinvoicing",
                true);
    }

    /** Changes these fields of the team. */
    public void changeTeam(Object... namesAndValues) {
        HelpdeskTeam current = get(Teams.class).get(team.id());
        Map<String, Object> fields = Entered.with(teamFields(), "version", current.version());
        get(Teams.class).update(team.id(), Entered.input(Entered.with(fields, namesAndValues)));
    }

    public long customer(String name, String... members) {
        return get(Customers.class)
                .create(Entered.input("name", name, "members", Arrays.asList(members)))
                .id();
    }

    /** A prepaid service at 100 an hour that makes tasks in SER, but for what is said. */
    public long product(String name, Object... namesAndValues) {
        Map<String, Object> fields = Entered.fields(
                "name", name, "price", "100", "invoicingPolicy", "prepaid", "createOnOrder", "task", "project", "SER");
        return get(Products.class)
                .create(Entered.input(Entered.with(fields, namesAndValues)))
                .id();
    }

    public UnitOfMeasure unit(String name) {
        return get(UnitStore.class).list(RecordQuery.ALL).items().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A line of an order as it is entered. */
    public static Map<String, Object> line(long product, String quantity, Object... namesAndValues) {
        return Entered.with(Entered.fields("product", product, "quantity", quantity), namesAndValues);
    }

    @SafeVarargs
    public final SalesOrder quotation(long customer, Map<String, Object>... lines) {
        return get(Orders.class)
                .create(Entered.input("customer", customer, "lines", List.of(lines)))
                .order();
    }

    @SafeVarargs
    public final OrderOverview confirmed(long customer, Map<String, Object>... lines) {
        return get(OrderTransitions.class).apply(quotation(customer, lines).id(), OrderTransition.CONFIRM);
    }

    /** ACME's confirmed order of ten hours. */
    public OrderOverview tenHours() {
        return confirmed(acme, line(prepaidSupport, "10"));
    }

    public IssueRef task(OrderOverview order) {
        return order.lines().get(0).task().orElseThrow();
    }

    public long lineId(OrderOverview order) {
        return order.lines().get(0).line().id();
    }

    /** The order's first line as it stands now. */
    public LineOverview now(OrderOverview order) {
        return get(Orders.class).get(order.order().id()).lines().get(0);
    }

    /** Delivered seconds of the order's first line. */
    public long delivered(OrderOverview order) {
        return now(order).progress().deliveredSeconds();
    }

    public IssueRef ticket() {
        return jira.issue(help, "Printer is on fire");
    }

    /** A ticket that is linked to the task of the order. */
    public IssueRef ticketOf(OrderOverview order) {
        IssueRef ticket = ticket();
        change(ticket, "task", task(order).key());
        return ticket;
    }

    public TicketView change(IssueRef ticket, Object... namesAndValues) {
        return get(Tickets.class).update(ticket.key(), Entered.input(namesAndValues));
    }

    public void setLineOnTask(IssueRef task, Long line) {
        get(LineAssignments.class).setOnTask(task.key(), Entered.input("orderLine", line));
    }

    public void setLineOnProject(ProjectRef project, Long line) {
        get(LineAssignments.class).setOnProject(project.key(), Entered.input("orderLine", line));
    }

    /** Anna logs time at noon of today. */
    public long log(IssueRef issue, long seconds) {
        return log(issue, seconds, TestClock.TODAY);
    }

    public long log(IssueRef issue, long seconds, LocalDate day) {
        WorkEntry entry = jira.worklog(
                issue, FakeJira.ANNA, seconds, day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        get(RecordWork.class).record(entry.id());
        return entry.id();
    }

    /** Anna logs time at noon of today, and nobody tells the plugin. */
    public long logUntold(IssueRef issue, long seconds) {
        return jira.worklog(
                        issue,
                        FakeJira.ANNA,
                        seconds,
                        TestClock.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .id();
    }

    public void edit(long worklog, long seconds) {
        WorkEntry before = jira.worklogs().stream()
                .filter(each -> each.id() == worklog)
                .findFirst()
                .orElseThrow();
        jira.editWorklog(worklog, seconds, before.started());
        get(RecordWork.class).record(worklog);
    }

    public void delete(long worklog) {
        jira.deleteWorklog(worklog);
        get(RecordWork.class).record(worklog);
    }

    public List<Optional<IssueRef>> tasks(OrderOverview order) {
        List<Optional<IssueRef>> tasks = new ArrayList<>();
        order.lines().forEach(line -> tasks.add(line.task()));
        return tasks;
    }

    @Override
    public void close() {
        plugin.close();
    }
}
