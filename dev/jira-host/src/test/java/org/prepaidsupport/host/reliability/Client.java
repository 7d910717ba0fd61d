package org.prepaidsupport.host.reliability;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;

/**
 * Somebody who does one thing after another on one node. What comes next depends on the seed alone, so that the same
 * seed gives the same operations.
 */
abstract class Client implements Runnable {

    /** Failures after which it makes no sense to go on. */
    private static final int TOO_MANY = 20;

    private final String name;
    private final int operations;
    private final Measurements measurements;
    private final Random random;

    Client(String name, int operations, long seed, Measurements measurements) {
        this.name = name;
        this.operations = operations;
        this.measurements = measurements;
        this.random = new Random(seed);
    }

    /** Does what comes next; throws where an answer is not as the contract says. */
    abstract void operate();

    @Override
    public final void run() {
        for (int number = 0; number < operations && measurements.failures().size() < TOO_MANY; number++) {
            try {
                operate();
            } catch (RuntimeException | AssertionError failure) {
                measurements.failed(name + ", operation " + number + ": " + failure);
            }
        }
    }

    Random random() {
        return random;
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** True so many times in a hundred. */
    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    Answer timed(String kind, Supplier<Answer> request) {
        return measurements.timed(kind, request);
    }

    static Answer expectOneOf(Answer answer, Integer... statuses) {
        return List.of(statuses).contains(answer.status()) ? answer : answer.expect(statuses[0]);
    }

    static Caller agent(HostProcess node) {
        return node.as("anna");
    }

    static Caller administrator(HostProcess node) {
        return node.as("admin");
    }
}
