package org.prepaidsupport.bench.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.KeptFigures;
import org.prepaidsupport.application.order.OrderFilter;
import org.prepaidsupport.application.order.OrderList;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.bench.Bench;
import org.prepaidsupport.bench.Company;
import org.prepaidsupport.bench.Installation;
import org.prepaidsupport.bench.Measurement;
import org.prepaidsupport.bench.Report;
import org.prepaidsupport.bench.Scale;
import org.prepaidsupport.bench.database.Databases;
import org.prepaidsupport.bench.database.Product;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;

/** Orders as billing staff see and make them, and the panel of a ticket. */
public final class OrderCases implements Bench.Cases {

    private static final int ORDERS = 80;
    private static final int LINES = 5;
    private static final int MANY = 10_000;
    private static final int[] CONFIRMED = {1, 10, 100};

    @Override
    public void measure(Databases databases, Product product, Scale scale, Report report) {
        try (Installation installation = Installation.on(databases.open(product))) {
            Company company = new Company(installation);
            for (int number = 0; number < ORDERS; number++) {
                Company.tasks(company.order(LINES)).forEach(company::logAndTake);
            }
            installation.database().settle();
            PageRequest all = new PageRequest(0, ORDERS);
            installation.get(KeptFigures.class).keepUp();
            report.add(Measurement.of(installation, "list of 80 orders with 5 lines each")
                    .runs(scale.runs(500), scale.runs(300))
                    .reading(() -> list(installation, OrderQuery.all(all))));
            report.add(Measurement.of(installation, "the same with all lines, as the API gives them")
                    .runs(scale.runs(500), scale.runs(300))
                    .reading(() -> installation.get(Orders.class).list(OrderQuery.all(all))));
            IssueRef ticket = company.ticketOf(Company.tasks(company.order(1)).get(0));
            company.logAndTake(ticket);
            report.add(Measurement.of(installation, "panel of a ticket")
                    .runs(scale.runs(500), scale.runs(300))
                    .reading(() -> installation.get(Tickets.class).get(ticket.key())));
            confirming(installation, company, scale, report);
        }
        many(databases, product, scale, report);
    }

    /** As many orders as a company writes in years. */
    private static void many(Databases databases, Product product, Scale scale, Report report) {
        try (Installation installation = Installation.on(databases.open(product))) {
            Company company = new Company(installation);
            for (int number = 0; number < MANY; number++) {
                company.quotation(LINES);
            }
            installation.get(KeptFigures.class).keepUp();
            installation.database().settle();
            OrderQuery all = OrderQuery.all(PageRequest.FIRST);
            OrderQuery filtered = installation
                    .get(OrderFilter.class)
                    .read(
                            Entered.input("state", "quotation", "owner", FakeJira.BOB, "sort", "-total"),
                            PageRequest.FIRST);
            Map<String, OrderQuery> queries = new LinkedHashMap<>();
            queries.put("first page of 10 000 orders", all);
            queries.put("search among 10 000 orders", all.withText("s0999"));
            queries.put("filters and sorting by total among 10 000 orders", filtered);
            queries.forEach((name, query) -> report.add(Measurement.of(installation, name)
                    .runs(scale.runs(100), scale.runs(100))
                    .reading(() -> list(installation, query))));
        }
    }

    /** What the page of orders reads. */
    private static void list(Installation installation, OrderQuery query) {
        OrderList orders = installation.get(OrderList.class);
        installation.get(Reading.class).of(() -> {
            orders.find(query);
            return orders.choices();
        });
    }

    private static void confirming(Installation installation, Company company, Scale scale, Report report) {
        for (int lines : CONFIRMED) {
            report.add(Measurement.of(installation, "confirming an order of %d lines".formatted(lines))
                    .runs(scale.runs(20), scale.runs(20))
                    .writing(run -> {
                        long quotation = company.quotation(lines).id();
                        return () -> company.confirm(quotation);
                    }));
        }
        report.add(Measurement.of(installation, "making the invoice of 100 lines")
                .runs(scale.runs(10), scale.runs(20))
                .once(run -> {
                    OrderOverview order = company.order(100);
                    return () -> installation
                            .get(CreateInvoice.class)
                            .of(order.order().id());
                }));
    }
}
