package org.prepaidsupport.bench.cases;

import java.time.Instant;
import java.util.List;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.bench.Bench;
import org.prepaidsupport.bench.Company;
import org.prepaidsupport.bench.Installation;
import org.prepaidsupport.bench.Measurement;
import org.prepaidsupport.bench.Report;
import org.prepaidsupport.bench.Scale;
import org.prepaidsupport.bench.database.Databases;
import org.prepaidsupport.bench.database.Product;
import org.prepaidsupport.fakes.FakeChangeFeed;

/** Catching up with many worklogs, as at the first import, and comparing all of them. */
public final class BulkCases implements Bench.Cases {

    private static final long[] SIZES = {100_000, 1_000_000};
    private static final int LINES = 100;
    private static final Instant LOGGED = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public void measure(Databases databases, Product product, Scale scale, Report report) {
        for (long size : SIZES) {
            if (scale.includes(size)) {
                measure(databases, product, size, report);
            }
        }
    }

    private static void measure(Databases databases, Product product, long size, Report report) {
        String so = "%,d worklogs".formatted(size).replace(',', ' ');
        try (Installation installation = Installation.on(databases.open(product))) {
            Company company = new Company(installation);
            List<IssueRef> tasks = Company.tasks(company.order(LINES));
            FakeChangeFeed feed = (FakeChangeFeed) installation.get(ChangeFeed.class);
            for (long number = 0; number < size; number++) {
                long worklog = company.log(tasks.get((int) (number % LINES)));
                feed.update(worklog, LOGGED.plusMillis(number));
            }
            report.add(Measurement.of(installation, "catching up with " + so)
                    .runs(0, 1)
                    .once(run -> () -> require(
                            installation.get(CatchUp.class).run().orElseThrow() == size, "all are caught up with")));
            installation.database().settle();
            report.add(Measurement.of(installation, "integrity of " + so)
                    .runs(0, 1)
                    .once(run -> () -> {
                        IntegrityRun found =
                                installation.get(Integrity.class).dryRun().orElseThrow();
                        require(found.found() == 0 && found.wrongTotals().isEmpty(), "nothing is wrong");
                    }));
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("It does not hold that " + what);
        }
    }
}
