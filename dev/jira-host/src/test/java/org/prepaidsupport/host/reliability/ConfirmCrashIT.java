package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.HostProcess;

/**
 * Nodes are killed while they confirm orders, after as many tasks as a random number says: the order is confirmed with
 * one task for each line, or it is a quotation and no task is left. And two nodes confirm the same order at once. The
 * seed is printed; {@code -Dreliability.seed=…} kills at the same moments again.
 */
class ConfirmCrashIT {

    private static final int LINES = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> PROPERTIES = Map.of("host.job.interval", "500", "host.lock.lease", "5000");

    private static Cluster cluster;
    private static Backlog backlog;
    private static long customer;
    private static long product;

    @BeforeAll
    static void start() {
        cluster = Cluster.start(Path.of("target", "reliability", "confirm"), PROPERTIES);
        backlog = new Backlog(cluster.database(), Duration.ZERO);
        HostProcess node = cluster.node(0);
        node.as("admin")
                .post(
                        "/rest/api/2/project",
                        "{'key':'SER','name':'Services','projectTypeKey':'business','lead':'admin'}")
                .expect(201);
        customer = node.as("bob")
                .post(API + "/customers", "{'name':'ACME'}")
                .expect(201)
                .id();
        product = node.as("bob")
                .post(API + "/products", "{'name':'Support','price':'100','createOnOrder':'task','project':'SER'}")
                .expect(201)
                .id();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void afterEveryKillThereIsOneTaskPerLineOrNone() {
        Random random = new Random(Form.seed());
        int kills = Form.isLong() ? 30 : 3;
        int finished = 0;
        for (int kill = 1; kill <= kills; kill++) {
            int victim = random.nextInt(Cluster.NODES);
            int after = random.nextInt(LINES + 1);
            Answer order = quotation();
            String number = order.text("number");
            CompletableFuture<Void> confirming = CompletableFuture.runAsync(() -> confirm(victim, order.id()));
            await(number + " is being confirmed")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> after == 0 ? backlog.plannedTasks() > 0 : backlog.issues(number) >= after);
            cluster.node(victim).kill();
            // The request ended with its node; what came of it is looked at below.
            confirming.handle((any, failure) -> failure).join();
            cluster.startNode(victim);
            await("finishing " + number).atMost(PATIENCE).until(() -> backlog.plannedTasks() == 0);
            requireWhole(order.id(), number);
            finished++;
        }
        System.out.printf("%d kills while confirming %d lines, each finished%n", finished, LINES);
    }

    @Test
    void twoNodesThatConfirmAtOnceMakeOneTaskPerLine() {
        for (int round = 0; round < 3; round++) {
            Answer order = quotation();
            List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
            List<CompletableFuture<Void>> both = new ArrayList<>();
            for (int node = 0; node < Cluster.NODES; node++) {
                int here = node;
                both.add(CompletableFuture.runAsync(
                        () -> answers.add(confirm(here, order.id()).status())));
            }
            both.forEach(CompletableFuture::join);
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            requireWhole(order.id(), order.text("number"));
        }
    }

    private static Answer confirm(int node, long order) {
        return cluster.node(node).as("bob").post(API + "/orders/" + order + "/confirm", "{}");
    }

    private static Answer quotation() {
        String line = "{'product':%d,'quantity':'1'}".formatted(product);
        return cluster.node(0)
                .as("bob")
                .post(
                        API + "/orders",
                        "{'customer':%d,'lines':[" + String.join(",", Collections.nCopies(LINES, line)) + "]}",
                        customer)
                .expect(201);
    }

    /** A node that stood still for longer than a lock is held may still be deleting what it made too much. */
    private static void requireWhole(long id, String number) {
        await("one task per line of " + number)
                .atMost(PATIENCE)
                .until(() -> backlog.plannedTasks() == 0 && backlog.issues(number) == LINES);
        Answer order = cluster.node(0).as("bob").get(API + "/orders/" + id).expect(200);
        assertThat(order.text("state")).as(number).isEqualTo("confirmed");
        List<String> tasks = new ArrayList<>();
        for (JsonNode line : order.at("lines")) {
            tasks.add(line.get("task").asText());
        }
        assertThat(new HashSet<>(tasks)).as(number).hasSize(LINES).doesNotContain("null");
        for (String task : tasks) {
            cluster.node(1).as("bob").get("/rest/api/2/issue/" + task).expect(200);
        }
    }
}
