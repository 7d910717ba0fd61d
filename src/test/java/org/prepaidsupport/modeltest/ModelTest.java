package org.prepaidsupport.modeltest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.fakes.Plugin;
import org.prepaidsupport.model.Step;

/**
 * Whatever people do, and in whatever order: the plugin answers as the model does, and its ledger says what the model
 * reckons from scratch, after every step. A sequence that fails is told with its seed and made as short as it can be;
 * {@code -Dmodel.seed=…} repeats it alone.
 */
class ModelTest {

    private static final int SEQUENCES = Integer.getInteger("model.sequences", Boolean.getBoolean("long") ? 2000 : 200);
    private static final int STEPS = 40;
    /** The long form finds something new each time, the short one the same. */
    private static final long FIRST = Boolean.getBoolean("long") ? new Random().nextInt() : 1;

    /** Then the next begin in an empty Jira: what others left behind makes every step slower. */
    private static final int TOGETHER = 50;

    private Plugin plugin = Plugin.start();

    @AfterEach
    void stop() {
        plugin.close();
    }

    @Test
    void thePluginDoesWhatTheModelDoes() {
        Optional<Long> one = Optional.ofNullable(Long.getLong("model.seed"));
        if (one.isPresent()) {
            run(one.get());
            return;
        }
        for (long seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
            if (seed > FIRST && (seed - FIRST) % TOGETHER == 0) {
                plugin.close();
                plugin = Plugin.start();
                System.out.printf("%d sequences%n", seed - FIRST);
            }
            run(seed);
        }
    }

    private void run(long seed) {
        Run run = new Run(plugin);
        try {
            run.random(new Random(seed), STEPS);
        } catch (RuntimeException | AssertionError failure) {
            throw shortened(seed, run.steps(), failure);
        }
    }

    /** Leaves out every step without which it still fails. */
    private AssertionError shortened(long seed, List<Step> steps, Throwable failure) {
        List<Step> needed = new ArrayList<>(steps);
        Throwable last = failure;
        for (int index = needed.size() - 1; index >= 0; index--) {
            List<Step> fewer = new ArrayList<>(needed);
            fewer.remove(index);
            Optional<Throwable> still = failureOf(fewer);
            if (still.isPresent()) {
                needed = fewer;
                last = still.get();
            }
        }
        String told = needed.stream().map(Step::toString).collect(Collectors.joining("\n"));
        return new AssertionError("-Dmodel.seed=%d%n%s%n%s".formatted(seed, told, last.getMessage()), last);
    }

    private Optional<Throwable> failureOf(List<Step> steps) {
        try {
            new Run(plugin).replay(steps);
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(failure);
        }
    }
}
