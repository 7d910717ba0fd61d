package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

/** Whether the ledger equals the worklogs, to the second; asked when nothing is left to be done. */
final class Verdict {

    private static final int SHOWN = 10;

    private final Caller admin;
    private final Ledger ledger;

    private Verdict(Caller admin) {
        this.admin = admin;
        this.ledger = new Ledger(admin);
    }

    /** Fails where a worklog counts twice, or not where it ought to, or Delivered is another sum. */
    static void requireRight(Caller admin) {
        Verdict verdict = new Verdict(admin);
        Map<Long, Standing> expected = Expectation.of(admin);
        verdict.requireStandings(expected);
        verdict.requireDelivered(expected);
        verdict.requireIntegrity();
    }

    private void requireStandings(Map<Long, Standing> expected) {
        Map<Long, List<Standing>> actual = ledger.standings();
        List<String> differences = new ArrayList<>();
        expected.forEach((worklog, standing) -> {
            List<Standing> found = actual.getOrDefault(worklog, List.of());
            if (!found.equals(List.of(standing))) {
                differences.add("worklog " + worklog + ": expected " + standing + ", found " + found);
            }
        });
        actual.forEach((worklog, found) -> {
            boolean counts = found.stream().anyMatch(each -> each.line() != 0);
            if (counts && !expected.containsKey(worklog)) {
                differences.add("worklog " + worklog + ": expected nothing, found " + found);
            }
        });
        assertThat(differences.stream().limit(SHOWN))
                .as("%d of %d worklogs", differences.size(), expected.size())
                .isEmpty();
    }

    private void requireDelivered(Map<Long, Standing> expected) {
        Map<Long, Long> sums = new TreeMap<>();
        expected.values().stream()
                .filter(each -> each.line() != 0)
                .forEach(each -> sums.merge(each.line(), each.seconds(), Long::sum));
        assertThat(ledger.deliveredSeconds()).as("Delivered by order line").isEqualTo(sums);
    }

    /** The plugin's own check, with all its rules, finds nothing either. */
    private void requireIntegrity() {
        admin.post(API + "/integrity", "{}");
        Answer run = await("integrity run")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> admin.get(API + "/integrity").expect(200), status -> status.at("running")
                        .isNull());
        assertThat(run.at("last/state").asText()).as(run.text()).isEqualTo("finished");
        assertThat(run.at("last/found").asLong()).as(run.text()).isZero();
        assertThat(run.at("last/wrongTotals")).as(run.text()).isEmpty();
    }
}
