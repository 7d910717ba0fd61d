package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Two nodes under load: eight clients on each log work on shared tickets while others change all that decides where it
 * counts. The seed is printed; {@code -Dreliability.seed=…} replays its operations.
 */
class TwoNodesLoadIT {

    private static final int LOGGERS = 8;
    private static final int CHANGERS = 3;
    /** Of a hundred operations, how many change something else than a worklog. */
    private static final int CHANGES = 16;

    private static final Duration FEED_DELAY = Duration.ofSeconds(3);
    private static final Map<String, String> PROPERTIES =
            Map.of("host.feed.delay", String.valueOf(FEED_DELAY.toMillis()), "host.job.interval", "500");

    private final int operations = Form.isLong() ? 10_000 : 1000;
    private final long seed = Form.seed();
    private final Measurements measurements = new Measurements();

    @Test
    void afterAllSortsOfChangesAtOnceTheLedgerEqualsTheWorklogs() {
        try (Cluster cluster = Cluster.start(Path.of("target", "reliability", "load"), PROPERTIES)) {
            Site site = Site.make(cluster.node(0), Cluster.NODES * LOGGERS);
            List<Client> clients = clients(cluster, site);
            long begin = System.nanoTime();
            Load.start(clients).waitForEnd();
            report(Duration.ofNanos(System.nanoTime() - begin));

            assertThat(measurements.failures().stream().limit(5)).isEmpty();
            assertThat(measurements.operations()).isEqualTo(operations);
            new Backlog(cluster.database(), FEED_DELAY).waitForEnd();
            Verdict.requireRight(cluster.node(1).as("admin"));
            for (int node = 0; node < Cluster.NODES; node++) {
                assertThat(cluster.node(node).errors())
                        .as("log of node " + node)
                        .isEmpty();
            }
        }
    }

    private List<Client> clients(Cluster cluster, Site site) {
        List<Client> clients = new ArrayList<>();
        for (int node = 0; node < Cluster.NODES; node++) {
            Client.Setting setting = new Client.Setting(cluster.node(node), cluster.node(1 - node), site, measurements);
            String on = " on node " + node;
            int changes = operations * CHANGES / 100 / CHANGERS / Cluster.NODES;
            clients.add(new LinkingClient("linking" + on, setting, seed + clients.size(), changes));
            clients.add(new AssigningClient("assigning" + on, setting, seed + clients.size(), changes));
            clients.add(new MovingClient("moving" + on, setting, seed + clients.size(), changes));
            int left = operations / Cluster.NODES - CHANGERS * changes;
            for (int logger = 0; logger < LOGGERS; logger++) {
                int share = left * (logger + 1) / LOGGERS - left * logger / LOGGERS;
                Place own = site.own(node * LOGGERS + logger);
                clients.add(new LoggingClient("logging " + logger + on, setting, seed + clients.size(), share, own));
            }
        }
        return clients;
    }

    private void report(Duration took) {
        System.out.printf(
                "%d operations on two nodes in %.1f s, %.0f a second; worst answer after %d ms%n%s%n",
                measurements.operations(),
                took.toMillis() / 1e3,
                measurements.operations() * 1e3 / took.toMillis(),
                measurements.worst().toMillis(),
                measurements.table());
    }
}
