package org.prepaidsupport.bench.cases;

import java.util.List;
import org.prepaidsupport.application.delivery.IncomingWork;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.bench.Bench;
import org.prepaidsupport.bench.Company;
import org.prepaidsupport.bench.Installation;
import org.prepaidsupport.bench.Measurement;
import org.prepaidsupport.bench.Postings;
import org.prepaidsupport.bench.Report;
import org.prepaidsupport.bench.Scale;
import org.prepaidsupport.bench.database.Databases;
import org.prepaidsupport.bench.database.Product;

/** One worklog that comes in, with ever more postings there already. */
public final class WorklogCases implements Bench.Cases {

    private static final long[] SIZES = {1_000, 100_000, 1_000_000};
    private static final int SPREAD = 1000;

    @Override
    public void measure(Databases databases, Product product, Scale scale, Report report) {
        measure(databases, product, 1, "on one line", scale, report);
        measure(databases, product, SPREAD, "spread over 1 000 lines", scale, report);
    }

    private static void measure(
            Databases databases, Product product, int lines, String where, Scale scale, Report report) {
        try (Installation installation = Installation.on(databases.open(product))) {
            Company company = new Company(installation);
            List<IssueRef> tasks = Company.tasks(company.order(lines));
            tasks.forEach(company::logAndTake);
            Postings postings = new Postings(installation);
            for (long size : SIZES) {
                if (scale.includes(size)) {
                    postings.growTo(size);
                    report.add(Measurement.of(
                                    installation,
                                    "one worklog, %,d postings %s"
                                            .formatted(size, where)
                                            .replace(',', ' '))
                            .runs(scale.runs(1000), scale.runs(500))
                            .writing(run -> {
                                long worklog = company.log(tasks.get((int) (run % tasks.size())));
                                return () ->
                                        installation.get(IncomingWork.class).takeNew(worklog);
                            }));
                }
            }
        }
    }
}
