package org.prepaidsupport.host.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.prepaidsupport.host.testing.TestHost.API;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.HostProcess;

/**
 * Sixteen threads post invoices on two nodes, which are killed meanwhile: in the end each invoice is posted under one
 * number, and the numbers are 1 to as many as there are. The seed is printed; {@code -Dreliability.seed=…} kills after
 * as many posts again.
 */
class PostingCrashIT {

    private static final int THREADS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    /** The date of the documents, so that the year can't turn between two of them. */
    private static final LocalDate DAY = LocalDate.now(ZoneOffset.UTC);

    private static Cluster cluster;
    private static long customer;
    private static long product;

    /** Held by those who post, and alone by who kills a node and starts it again. */
    private final ReadWriteLock[] up = {new ReentrantReadWriteLock(), new ReentrantReadWriteLock()};

    private final Queue<Long> drafts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();

    @BeforeAll
    static void start() {
        cluster = Cluster.start(Path.of("target", "reliability", "posting"), Map.of("host.lock.lease", "5000"));
        HostProcess node = cluster.node(0);
        customer = node.as("bob")
                .post(API + "/customers", "{'name':'ACME'}")
                .expect(201)
                .id();
        product = node.as("bob")
                .post(API + "/products", "{'name':'Support','price':'100','createOnOrder':'nothing'}")
                .expect(201)
                .id();
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void numbersAreOneToAsManyAsThereAreWhateverIsKilled() throws Exception {
        Random random = new Random(Form.seed());
        int invoices = Form.isLong() ? 2_000 : 200;
        int kills = Form.isLong() ? 20 : 2;
        draft(invoices);
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> working = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int node = thread % Cluster.NODES;
            working.add(pool.submit(() -> post(node)));
        }
        for (int kill = 1; kill <= kills; kill++) {
            int after = invoices * kill / (kills + 1) + random.nextInt(Math.max(1, invoices / (kills + 1)) / 2 + 1);
            waitForPosts(after);
            restart(random.nextInt(Cluster.NODES));
        }
        pool.shutdown();
        for (Future<?> each : working) {
            each.get(PATIENCE.toMinutes(), TimeUnit.MINUTES);
        }
        requireAllNumbers(invoices);
        System.out.printf(
                "%d invoices posted by %d threads on two nodes with %d kills, %d requests broken off%n",
                invoices, THREADS, kills, brokenOff.get());
    }

    private void waitForPosts(int count) {
        await(count + " posts")
                .pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE)
                .until(() -> posted.get() >= count);
    }

    /** Kills in the midst of posts; only the start keeps those who post away. */
    private void restart(int node) {
        cluster.node(node).kill();
        up[node].writeLock().lock();
        try {
            cluster.startNode(node);
        } finally {
            up[node].writeLock().unlock();
        }
    }

    private void draft(int invoices) {
        for (int made = 0; made < invoices; made++) {
            Answer order = cluster.node(0)
                    .as("bob")
                    .post(API + "/orders", "{'customer':%d,'lines':[{'product':%d,'quantity':'1'}]}", customer, product)
                    .expect(201);
            cluster.node(0)
                    .as("bob")
                    .post(API + "/orders/" + order.id() + "/confirm", "{}")
                    .expect(200);
            Answer invoice = cluster.node(0)
                    .as("bob")
                    .post(API + "/orders/" + order.id() + "/invoices", "{}")
                    .expect(201);
            cluster.node(0)
                    .as("bob")
                    .put(API + "/invoices/" + invoice.id(), "{'version':1,'date':'%s'}", DAY)
                    .expect(200);
            drafts.add(invoice.id());
        }
    }

    /** What broke off with its node is posted once more: it is final already, or a draft still. */
    private void post(int node) {
        for (Long next = drafts.poll(); next != null; next = drafts.poll()) {
            long invoice = next;
            while (!isPosted(node, invoice)) {
                brokenOff.incrementAndGet();
            }
            posted.incrementAndGet();
        }
    }

    private boolean isPosted(int node, long invoice) {
        up[node].readLock().lock();
        HostProcess host = cluster.node(node);
        try {
            Answer answer = host.as("bob").post(API + "/invoices/" + invoice + "/post", "{}");
            if (answer.status() == 409) {
                Answer now = host.as("bob").get(API + "/invoices/" + invoice).expect(200);
                return now.text("state").equals("posted");
            }
            return answer.status() == 200 || failed(host, answer);
        } catch (UncheckedIOException ended) {
            if (!host.isKilled()) {
                throw ended;
            }
            return false;
        } finally {
            up[node].readLock().unlock();
        }
    }

    private static boolean failed(HostProcess host, Answer answer) {
        assertThat(host.isKilled()).as("%s: %s", answer.status(), answer.text()).isTrue();
        return false;
    }

    private static void requireAllNumbers(int invoices) {
        List<String> numbers = new ArrayList<>();
        for (int start = 0; start < invoices; start += 1000) {
            Answer page = cluster.node(1)
                    .as("bob")
                    .get(API + "/invoices?state=posted&sort=number&limit=1000&start=" + start)
                    .expect(200);
            for (JsonNode invoice : page.at("items")) {
                numbers.add(invoice.get("number").asText());
            }
        }
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, invoices)
                        .mapToObj(number -> String.format(Locale.ROOT, "INV/%d/%05d", DAY.getYear(), number))
                        .toList());
    }
}
