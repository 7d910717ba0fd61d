package org.prepaidsupport.bench.http;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.prepaidsupport.bench.Bench;
import org.prepaidsupport.bench.Report;
import org.prepaidsupport.bench.Result;
import org.prepaidsupport.bench.Scale;
import org.prepaidsupport.bench.Stopwatch;
import org.prepaidsupport.bench.database.Databases;
import org.prepaidsupport.bench.database.Product;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.HostProcess;

/**
 * End to end over HTTP, against the stand-in for Jira: work is logged by Jira's REST API; or it is logged and the order
 * is read, which must show it already. The same without the plugin tells what of that is Jira's.
 */
public final class HttpCases implements Bench.Cases {

    private static final Path PLUGIN = Path.of("target/prepaid-support-1.0.0.jar");
    private static final int MOST = 8;
    private static final long SECONDS = 60;

    @Override
    public void measure(Databases databases, Product product, Scale scale, Report report) {
        if (product == Product.H2) {
            return;
        }
        int requests = scale.quick() ? 1000 : 8000;
        try (HostProcess host = start(databases.newAddress(product), Optional.of(PLUGIN))) {
            List<Shop.Desk> desks = new Shop(host.as("admin")).open(MOST);
            measure(host, desks, 1, false, requests / 4, "warming up", Report.none());
            for (int clients : new int[] {1, MOST}) {
                String of = ", %d client%s".formatted(clients, clients == 1 ? "" : "s");
                measure(host, desks.subList(0, 1), clients, false, requests, "HTTP: log on one line" + of, report);
                measure(host, desks, clients, false, requests, "HTTP: log, spread over 8 lines" + of, report);
                measure(
                        host,
                        desks.subList(0, 1),
                        clients,
                        true,
                        requests,
                        "HTTP: log on one line, then read" + of,
                        report);
                measure(host, desks, clients, true, requests, "HTTP: log, spread, then read" + of, report);
            }
        }
        try (HostProcess host = start(databases.newAddress(product), Optional.empty())) {
            List<Shop.Desk> desks = new Shop(host.as("admin")).openTickets(MOST);
            measure(host, desks, 1, false, requests / 4, "warming up", Report.none());
            measure(
                    host,
                    desks.subList(0, 1),
                    MOST,
                    false,
                    requests,
                    "HTTP: log on one ticket, 8 clients, no plugin",
                    report);
            measure(host, desks, MOST, false, requests, "HTTP: log on 8 tickets, 8 clients, no plugin", report);
        }
    }

    private static HostProcess start(String database, Optional<Path> plugin) {
        return HostProcess.start(
                database, Path.of("dev/bench/target/home" + System.nanoTime()), List.of("-Xmx1g"), plugin);
    }

    private static void measure(
            HostProcess host,
            List<Shop.Desk> desks,
            int clients,
            boolean read,
            int requests,
            String name,
            Report report) {
        Stopwatch watch = new Stopwatch(requests);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger errors = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                Caller rest = host.as("admin");
                Shop.Desk desk = desks.get(client % desks.size());
                running.add(pool.submit(() -> {
                    while (next.getAndIncrement() < requests) {
                        watch.time(() -> once(rest, desk, read, errors));
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(name, failure);
        } finally {
            pool.shutdownNow();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        report.add(new Result(
                name,
                Product.POSTGRESQL.title(),
                watch.median(),
                watch.slowest(),
                watch.runs(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalDouble.empty(),
                String.format(Locale.ROOT, "%.0f/s, %d errors", requests / seconds, errors.get())));
    }

    private static void once(Caller rest, Shop.Desk desk, boolean read, AtomicInteger errors) {
        try {
            Shop.log(rest, desk, SECONDS);
            long answered = desk.logged().addAndGet(SECONDS);
            if (read && Shop.delivered(rest, desk) < answered) {
                System.err.println("An order does not show what was logged before");
                errors.incrementAndGet();
            }
        } catch (AssertionError | UncheckedIOException failure) {
            errors.incrementAndGet();
            System.err.println(failure.getMessage());
        }
    }
}
