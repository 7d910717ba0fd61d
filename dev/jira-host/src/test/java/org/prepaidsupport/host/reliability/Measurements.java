package org.prepaidsupport.host.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.prepaidsupport.host.testing.Answer;

/** How long requests took, by kind, and what went wrong. */
final class Measurements {

    /** @param nanos of each request, ascending */
    record Kind(String name, List<Long> nanos) {

        Duration worst() {
            return Duration.ofNanos(nanos.get(nanos.size() - 1));
        }

        Duration median() {
            return Duration.ofNanos(nanos.get(nanos.size() / 2));
        }
    }

    private final Map<String, List<Long>> byKind = new ConcurrentHashMap<>();
    private final AtomicInteger operations = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    Answer timed(String kind, Supplier<Answer> request) {
        long begin = System.nanoTime();
        Answer answer = request.get();
        byKind.computeIfAbsent(kind, any -> Collections.synchronizedList(new ArrayList<>()))
                .add(System.nanoTime() - begin);
        return answer;
    }

    /** Counts an operation that went as it should. */
    void operated() {
        operations.incrementAndGet();
    }

    int operations() {
        return operations.get();
    }

    void failed(String what) {
        failures.add(what);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    List<Kind> kinds() {
        return byKind.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Kind(
                        each.getKey(), each.getValue().stream().sorted().toList()))
                .toList();
    }

    Duration worst() {
        return kinds().stream().map(Kind::worst).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** A line for each kind: how many, how long in the middle and at the worst. */
    String table() {
        return kinds().stream()
                .map(kind -> "  %-28s %6d  median %5d ms  worst %6d ms"
                        .formatted(
                                kind.name(),
                                kind.nanos().size(),
                                kind.median().toMillis(),
                                kind.worst().toMillis()))
                .collect(Collectors.joining("\n"));
    }
}
