package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prepaidsupport.host.testing.TestHost.API;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.HostProcess;

/**
 * Nodes are killed while they log, relink, move issues and switch teams, and while a long recount is running. After the
 * restart, when all is caught up, nothing is missing and nothing counts twice. The seed is printed; {@code
 * -Dreliability.seed=…} replays the operations, and after how many of them a node is killed.
 */
class CrashIT {

    private static final int LOGGERS = 2;
    /** Every so many kills hit a long recount. */
    private static final int RECOUNT = 5;
    /** More than are done before a request is answered. */
    private static final int LONG = 1200;

    private static final int LATEST_KILL = 60;
    private static final Duration FEED_DELAY = Duration.ofSeconds(3);
    private static final Map<String, String> PROPERTIES = Map.of(
            "host.feed.delay", String.valueOf(FEED_DELAY.toMillis()),
            "host.job.interval", "500",
            "host.lock.lease", "2000");

    private final int kills = Form.isLong() ? 50 : 5;
    private final long seed = Form.seed();
    private final Random random = new Random(seed);
    private final Measurements measurements = new Measurements();
    private Cluster cluster;
    private Backlog backlog;
    private Site site;
    private Place longTicket;
    private Instant killed;
    private Instant startedAgain;
    private Instant caughtUp;

    @Test
    void afterEveryKillNothingIsMissingAndNothingCountsTwice() {
        try (Cluster started = Cluster.start(Path.of("target", "reliability", "crash"), PROPERTIES)) {
            cluster = started;
            backlog = new Backlog(cluster.database(), FEED_DELAY);
            site = Site.make(cluster.node(0), Cluster.NODES * LOGGERS);
            longTicket = site.longTicket(cluster.database(), LONG);
            backlog.waitForEnd();
            for (int kill = 1; kill <= kills; kill++) {
                String what = "kill " + kill + ": "
                        + (kill % RECOUNT == 0 ? killBothDuringRecount(kill) : killUnderLoad(kill));
                requireRight(what);
                System.out.printf(
                        "%s; started again after %.1f s, caught up after %.1f s%n",
                        what, seconds(killed, startedAgain), seconds(killed, caughtUp));
            }
        }
    }

    private String killUnderLoad(int kill) {
        int victim = random.nextInt(Cluster.NODES);
        boolean otherGoesOn = random.nextBoolean();
        int after = measurements.operations() + 1 + random.nextInt(LATEST_KILL);
        Load load = Load.start(clients(victim, kill));
        Load other = Load.start(otherGoesOn ? clients(1 - victim, kill) : List.of());

        await().atMost(Duration.ofMinutes(5)).until(() -> measurements.operations() >= after);
        killed = Instant.now();
        cluster.node(victim).kill();
        load.waitForEnd();

        cluster.startNode(victim);
        startedAgain = Instant.now();
        other.stop();
        return "node %d while logging, linking, moving and switching, the other node %s"
                .formatted(victim, otherGoesOn ? "went on" : "had nothing to do");
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1e3;
    }

    private List<Client> clients(int node, int kill) {
        HostProcess here = cluster.node(node);
        Client.Setting setting = new Client.Setting(here, here, site, measurements);
        long first = seed + 1000L * kill + 100L * node;
        String on = " on node " + node + " before kill " + kill;
        return List.of(
                new LoggingClient("logging 0" + on, setting, first, Integer.MAX_VALUE, site.own(node * LOGGERS)),
                new LoggingClient(
                        "logging 1" + on, setting, first + 1, Integer.MAX_VALUE, site.own(node * LOGGERS + 1)),
                new LinkingClient("linking" + on, setting, first + 2, Integer.MAX_VALUE),
                new AssigningClient("assigning" + on, setting, first + 3, Integer.MAX_VALUE),
                new MovingClient("moving" + on, setting, first + 4, Integer.MAX_VALUE));
    }

    private String killBothDuringRecount(int kill) {
        long done = backlog.postings() + 1 + random.nextInt(LONG);
        Place task = site.tasks().get(kill / RECOUNT % site.tasks().size());
        cluster.node(0)
                .as("anna")
                .put(API + "/tickets/" + longTicket.key(), "{'task':'%s'}", task.key())
                .expect(200);
        await().atMost(Duration.ofMinutes(5)).until(() -> backlog.postings() >= done);
        killed = Instant.now();
        for (int node = 0; node < Cluster.NODES; node++) {
            cluster.node(node).kill();
        }
        for (int node = 0; node < Cluster.NODES; node++) {
            cluster.startNode(node);
        }
        startedAgain = Instant.now();
        return "both nodes during a recount of %d worklogs".formatted(LONG);
    }

    private void requireRight(String when) {
        assertThat(measurements.failures().stream().limit(5)).as(when).isEmpty();
        backlog.waitForMissedChanges(killed);
        backlog.waitForEnd();
        caughtUp = Instant.now();
        try {
            Verdict.requireRight(cluster.node(0).as("admin"));
        } catch (AssertionError wrong) {
            throw new AssertionError(when + ": " + wrong.getMessage(), wrong);
        }
        for (int node = 0; node < Cluster.NODES; node++) {
            assertThat(cluster.node(node).errors()).as(when).isEmpty();
        }
    }
}
