package org.prepaidsupport.host.reliability;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.prepaidsupport.host.testing.Answer;
import org.prepaidsupport.host.testing.Caller;
import org.prepaidsupport.host.testing.HostProcess;

/**
 * Somebody who does one thing after another on one node. What comes next depends on the seed alone, so that the same
 * seed gives the same operations. Stops for good when the node is killed: whether the last request was still carried
 * out is then unknown.
 */
abstract class Client implements Runnable {

    /** Failures after which it makes no sense to go on. */
    private static final int TOO_MANY = 20;

    /**
     * What all clients of a load share.
     *
     * @param here the node that is worked on
     * @param there the other one, which must say the same
     */
    record Setting(HostProcess here, HostProcess there, Site site, Measurements measurements) {

        private boolean isKilled() {
            return here.isKilled() || there.isKilled();
        }
    }

    private final String name;
    private final Setting setting;
    private final Random random;
    private final int operations;
    private volatile boolean stopped;

    /** @param operations how many it does at the most */
    Client(String name, Setting setting, long seed, int operations) {
        this.name = name;
        this.setting = setting;
        this.random = new Random(seed);
        this.operations = operations;
    }

    /** Does what comes next; throws where an answer is not as the contract says. */
    abstract void operate();

    @Override
    public final void run() {
        for (int number = 0; number < operations && !stopped; number++) {
            try {
                operate();
                setting.measurements().operated();
            } catch (UncheckedIOException failure) {
                if (setting.isKilled()) {
                    return;
                }
                failed(number, failure);
            } catch (RuntimeException | AssertionError failure) {
                failed(number, failure);
            }
        }
    }

    private void failed(int number, Throwable failure) {
        setting.measurements().failed(name + ", operation " + number + ": " + failure);
        stopped = setting.measurements().failures().size() >= TOO_MANY;
    }

    /** Lets it end what it is doing, and nothing more. */
    final void stop() {
        stopped = true;
    }

    final Random random() {
        return random;
    }

    final Site site() {
        return setting.site();
    }

    final <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** True so many times in a hundred. */
    final boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    final Answer timed(String kind, Supplier<Answer> request) {
        return setting.measurements().timed(kind, request);
    }

    static Answer expectOneOf(Answer answer, Integer... statuses) {
        return List.of(statuses).contains(answer.status()) ? answer : answer.expect(statuses[0]);
    }

    final Caller agent() {
        return setting.here().as("anna");
    }

    final Caller agentThere() {
        return setting.there().as("anna");
    }

    final Caller administrator() {
        return setting.here().as("admin");
    }
}
