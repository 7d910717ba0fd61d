package org.prepaidsupport.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.delivery.IncomingWork;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.application.unit.FirstUnits;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/**
 * A company that sells support by the hour: a team with tickets in HELP, a product that makes tasks in SER, one
 * customer. All of it is entered through the plugin's services.
 */
public final class Company {

    private static final Instant NOON = TestClock.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    private static final long HALF_AN_HOUR = 1800;

    private final Installation installation;
    private final ProjectRef help;
    private final long customer;
    private final long product;

    public Company(Installation installation) {
        this.installation = installation;
        this.help = installation.jira().project("HELP");
        installation.jira().project("TIM");
        installation.jira().project("SER");
        get(FirstUnits.class).make(BigDecimal.valueOf(8));
        customer = get(Customers.class).create(Entered.input("name", "ACME")).id();
        product = get(Products.class)
                .create(Entered.input(
                        "name",
                        "Prepaid support",
                        "price",
                        "100",
                        "invoicingPolicy",
                        "prepaid",
                        "createOnOrder",
                        "task",
                        "project",
                        "SER"))
                .id();
        get(Teams.class).create(Entered.input(Desk.teamFields()));
    }

    private <T> T get(Class<T> type) {
        return installation.get(type);
    }

    public Installation installation() {
        return installation;
    }

    /** Of so many lines of a thousand hours each. */
    public SalesOrder quotation(int lines) {
        Map<String, Object> line = Desk.line(product, "1000");
        return get(Orders.class)
                .create(Entered.input("customer", customer, "lines", Collections.nCopies(lines, line)))
                .order();
    }

    /** The confirmed order of so many lines, each with its task. */
    public OrderOverview order(int lines) {
        return confirm(quotation(lines).id());
    }

    public OrderOverview confirm(long quotation) {
        return get(OrderTransitions.class).apply(quotation, OrderTransition.CONFIRM);
    }

    public static List<IssueRef> tasks(OrderOverview order) {
        return order.lines().stream().map(line -> line.task().orElseThrow()).toList();
    }

    /** A ticket that draws on the line of the task. */
    public IssueRef ticketOf(IssueRef task) {
        IssueRef ticket = installation.jira().issue(help, "Printer is on fire");
        get(Tickets.class).update(ticket.key(), Entered.input("task", task.key()));
        return ticket;
    }

    /**
     * Logs half an hour in Jira, which the plugin is not told of.
     *
     * @return the worklog
     */
    public long log(IssueRef issue) {
        return installation
                .jira()
                .worklog(issue, FakeJira.ANNA, HALF_AN_HOUR, NOON)
                .id();
    }

    /** The same, and the plugin takes it over. */
    public long logAndTake(IssueRef issue) {
        long worklog = log(issue);
        get(IncomingWork.class).takeNew(worklog);
        return worklog;
    }
}
