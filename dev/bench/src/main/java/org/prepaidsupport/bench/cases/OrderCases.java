package org.prepaidsupport.bench.cases;

import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.jira.IssueRef;
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

/** Orders as billing staff see and make them, and the panel of a ticket. */
public final class OrderCases implements Bench.Cases {

    private static final int ORDERS = 80;
    private static final int LINES = 5;
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
            report.add(Measurement.of(installation, "list of 80 orders with 5 lines each")
                    .runs(scale.runs(500), scale.runs(300))
                    .reading(() -> installation.get(Orders.class).list(OrderQuery.all(all))));
            IssueRef ticket = company.ticketOf(Company.tasks(company.order(1)).get(0));
            company.logAndTake(ticket);
            report.add(Measurement.of(installation, "panel of a ticket")
                    .runs(scale.runs(500), scale.runs(300))
                    .reading(() -> installation.get(Tickets.class).get(ticket.key())));
            confirming(installation, company, scale, report);
        }
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
