package org.prepaidsupport.bench.cases;

import java.time.Duration;
import java.util.List;
import org.prepaidsupport.application.delivery.Checkpoints;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.prepaidsupport.application.delivery.IncomingWork;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.bench.Bench;
import org.prepaidsupport.bench.Company;
import org.prepaidsupport.bench.Installation;
import org.prepaidsupport.bench.Measurement;
import org.prepaidsupport.bench.Postings;
import org.prepaidsupport.bench.Report;
import org.prepaidsupport.bench.Scale;
import org.prepaidsupport.bench.database.Databases;
import org.prepaidsupport.bench.database.Product;

/** What is delivered of a line with ever more postings. */
public final class DeliveredCases implements Bench.Cases {

    private static final long[] SIZES = {10, 1_000, 100_000, 1_000_000};
    private static final long FORM = 100_000;

    @Override
    public void measure(Databases databases, Product product, Scale scale, Report report) {
        try (Installation installation = Installation.on(databases.open(product))) {
            Company company = new Company(installation);
            OrderOverview order = company.order(1);
            IssueRef task = Company.tasks(order).get(0);
            List<Long> line = List.of(order.lines().get(0).line().id());
            company.logAndTake(task);
            Postings postings = new Postings(installation);
            for (long size : SIZES) {
                if (!scale.includes(size)) {
                    continue;
                }
                postings.growTo(size);
                installation.clock().advance(Duration.ofHours(2));
                if (installation.get(Checkpoints.class).fold().isEmpty()) {
                    throw new IllegalStateException("another node is folding");
                }
                installation.database().settle();
                DeliveredTime delivered = installation.get(DeliveredTime.class);
                String of = " of a line with %,d postings".formatted(size).replace(',', ' ');
                report.add(Measurement.of(installation, "delivered" + of)
                        .runs(scale.runs(1000), scale.runs(500))
                        .reading(() -> delivered.secondsByLine(line)));
                report.add(Measurement.of(installation, "delivered" + of + ", just changed")
                        .runs(scale.runs(200), scale.runs(200))
                        .after(() -> {
                            long worklog = company.log(task);
                            installation.otherNode().get(IncomingWork.class).takeNew(worklog);
                        })
                        .reading(() -> delivered.secondsByLine(line)));
                if (size == FORM) {
                    long id = order.order().id();
                    report.add(Measurement.of(installation, "order form, 100 000 postings behind it")
                            .runs(scale.runs(1000), scale.runs(500))
                            .reading(() -> installation.get(Orders.class).get(id)));
                }
            }
        }
    }
}
