package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

/**
 * Two nodes under load: eight clients on each log work on shared tickets while others change all that decides where it
 * counts. The seed is printed; {@code -Dreliability.seed=…} replays its operations.
 */
class TwoNodesLoadIT {

    private static final int LOGGERS = 8;
    private static final Duration FEED_DELAY = Duration.ofSeconds(3);

    private final int operations = Boolean.getBoolean("long") ? 10_000 : 1000;
    private final long seed = Long.getLong("reliability.seed", System.nanoTime());
    private final Measurements measurements = new Measurements();

    @Test
    void theLedgerEqualsTheWorklogsAfterwards() throws Exception {
        System.out.println("reliability.seed=" + seed);
        Map<String, String> properties =
                Map.of("host.feed.delay", String.valueOf(FEED_DELAY.toMillis()), "host.job.interval", "500");
        try (Cluster cluster = Cluster.start(Path.of("target", "reliability", "load"), properties)) {
            Site site = Site.make(cluster.node(0), Cluster.NODES * LOGGERS);
            long begin = System.nanoTime();
            runAll(clients(cluster, site));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            System.out.printf(
                    "%d operations in %.1f s, %.0f a second; worst answer %d ms%n%s%n",
                    operations,
                    took.toMillis() / 1e3,
                    operations * 1e3 / took.toMillis(),
                    measurements.worst().toMillis(),
                    measurements.table());
            assertThat(measurements.failures().stream().limit(5)).isEmpty();
            new Backlog(cluster.database()).waitForEnd(FEED_DELAY);
            requireRight(cluster.node(1).as("admin"));
            for (int node = 0; node < Cluster.NODES; node++) {
                assertThat(cluster.node(node).errors())
                        .as("log of node " + node)
                        .isEmpty();
            }
        }
    }

    private List<Client> clients(Cluster cluster, Site site) {
        int changers = 3 * Cluster.NODES;
        int ofChanger = operations * 16 / 100 / changers;
        int ofLogger = (operations - ofChanger * changers) / (LOGGERS * Cluster.NODES);
        int rest = operations - ofChanger * changers - ofLogger * LOGGERS * Cluster.NODES;
        List<Client> clients = new ArrayList<>();
        for (int node = 0; node < Cluster.NODES; node++) {
            HostProcess here = cluster.node(node);
            HostProcess there = cluster.node(1 - node);
            for (int logger = 0; logger < LOGGERS; logger++) {
                int number = clients.size();
                int count = logger == 0 && node == 0 ? ofLogger + rest : ofLogger;
                clients.add(new LoggingClient(
                        "logger " + logger + " on node " + node,
                        count,
                        seed + number,
                        measurements,
                        here,
                        there,
                        site,
                        site.own(node * LOGGERS + logger)));
            }
            clients.add(new LinkingClient(
                    "linker on node " + node, ofChanger, seed + clients.size(), measurements, here, site));
            clients.add(new AssigningClient(
                    "assigner on node " + node, ofChanger, seed + clients.size(), measurements, here, site));
            clients.add(new MovingClient(
                    "mover on node " + node, ofChanger, seed + clients.size(), measurements, here, site));
        }
        return clients;
    }

    private static void runAll(List<Client> clients) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            clients.forEach(client -> running.add(threads.submit(client)));
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void requireRight(Caller admin) {
        Ledger ledger = new Ledger(admin);
        Map<Long, List<Standing>> actual = ledger.standings();
        Map<Long, Standing> expected = Expectation.of(admin);
        List<String> differences = new ArrayList<>();
        expected.forEach((worklog, standing) -> {
            List<Standing> found = actual.getOrDefault(worklog, List.of());
            if (!found.equals(List.of(standing))) {
                differences.add(worklog + ": expected " + standing + ", found " + found);
            }
        });
        actual.forEach((worklog, found) -> {
            boolean counts = found.stream().anyMatch(each -> each.line() != 0);
            if (!expected.containsKey(worklog) && counts) {
                differences.add(worklog + ": expected nothing, found " + found);
            }
        });
        assertThat(differences.stream().limit(10))
                .as(differences.size() + " differences")
                .isEmpty();
        Map<Long, Long> sums = new java.util.TreeMap<>();
        expected.values().stream()
                .filter(each -> each.line() != 0)
                .forEach(each -> sums.merge(each.line(), each.seconds(), Long::sum));
        assertThat(ledger.deliveredSeconds()).isEqualTo(sums);
        Answer run = admin.post(API + "/integrity", "{}");
        while (run.status() == 202) {
            run = admin.get(API + "/integrity").expect(200);
            if (run.at("running").isNull()) {
                break;
            }
        }
        assertThat(run.at("last/found").asLong()).as(run.text()).isZero();
        assertThat(run.at("last/wrongTotals")).as(run.text()).isEmpty();
    }
}
