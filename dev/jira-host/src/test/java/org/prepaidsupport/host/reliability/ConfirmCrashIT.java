package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.HostProcess;

/**
 * Nodes are killed while they confirm orders, after as many projects and tasks as a random number says: the order is
 * confirmed with one task for each line and one project for each template, or it is a quotation and nothing is left. And
 * two nodes confirm the same order at once. The seed is printed; {@code -Dreliability.seed=…} kills at the same moments
 * again.
 */
class ConfirmCrashIT {

    private static final int LINES = 21;
    /** One for the lines without template, one for the others. */
    private static final int PROJECTS = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Map<String, String> PROPERTIES = Map.of("host.job.interval", "500", "host.lock.lease", "5000");

    private static Cluster cluster;
    private static Backlog backlog;
    private static long customer;
    private static List<Long> products;

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
        ObjectNode settings =
                (ObjectNode) node.as("admin").get(API + "/settings").expect(200).body();
        node.as("admin")
                .put(API + "/settings", settings.put("actingUser", "admin"))
                .expect(200);
        products = List.of(
                product(node, "'name':'Support','createOnOrder':'task','project':'SER'"),
                product(node, "'name':'Migration','createOnOrder':'project-and-task'"),
                product(node, "'name':'Rollout','createOnOrder':'project-and-task','templateProject':'SER'"));
    }

    private static long product(HostProcess node, String fields) {
        return node.as("bob")
                .post(API + "/products", "{'price':'100'," + fields + "}")
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
            int after = random.nextInt(PROJECTS + LINES + 1);
            Answer order = quotation();
            String number = order.text("number");
            CompletableFuture<Void> confirming = CompletableFuture.runAsync(() -> confirm(victim, order.id()));
            await(number + " is being confirmed")
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .atMost(PATIENCE)
                    .until(() -> after == 0
                            ? backlog.plannedTasks() > 0
                            : backlog.projects(number) + backlog.issues(number) >= after);
            cluster.node(victim).kill();
            // The request ended with its node; what came of it is looked at below.
            confirming.handle((any, failure) -> failure).join();
            cluster.startNode(victim);
            await("finishing " + number).atMost(PATIENCE).until(() -> backlog.plannedTasks() == 0);
            requireWhole(order.id(), number);
            finished++;
        }
        System.out.printf(
                "%d kills while confirming %d lines with %d projects, each finished%n", finished, LINES, PROJECTS);
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
        List<String> lines = IntStream.range(0, LINES)
                .mapToObj(line -> "{'product':%d,'quantity':'1'}".formatted(products.get(line % products.size())))
                .toList();
        return cluster.node(0)
                .as("bob")
                .post(API + "/orders", "{'customer':%d,'lines':[" + String.join(",", lines) + "]}", customer)
                .expect(201);
    }

    /** A node that stood still for longer than a lock is held may still be deleting what it made too much. */
    private static void requireWhole(long id, String number) {
        await("one task per line of " + number)
                .atMost(PATIENCE)
                .until(() -> backlog.plannedTasks() == 0
                        && backlog.issues(number) == LINES
                        && backlog.projects(number) == PROJECTS);
        Answer order = cluster.node(0).as("bob").get(API + "/orders/" + id).expect(200);
        assertThat(order.text("state")).as(number).isEqualTo("confirmed");
        List<String> tasks = new ArrayList<>();
        List<String> projects = new ArrayList<>();
        for (JsonNode line : order.at("lines")) {
            tasks.add(line.get("task").asText());
            projects.add(line.get("project").asText());
        }
        assertThat(new HashSet<>(tasks)).as(number).hasSize(LINES).doesNotContain("null");
        assertThat(new HashSet<>(projects)).as(number).containsExactlyInAnyOrder("null", number, number + "B");
        for (String task : tasks) {
            cluster.node(1).as("bob").get("/rest/api/2/issue/" + task).expect(200);
        }
    }
}
