package org.prepaidsupport.billingtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Whatever is logged, edited, moved, billed, cancelled, credited and paid, in whatever order: every second is billed at
 * most once, and what is billed less what is credited adds up with what is to be billed to what is owed. A sequence
 * that fails is told with its seed and made as short as it can be; {@code -Dbilling.seed=…} repeats it alone.
 */
class BillingModelTest {

    private static final int SEQUENCES = Integer.getInteger("billing.sequences", Boolean.getBoolean("long") ? 400 : 40);
    private static final int STEPS = 40;
    /** The long form finds something new each time, the short one the same. */
    private static final long FIRST = Boolean.getBoolean("long") ? new Random().nextInt() : 1;

    @Test
    void billedTimeIsBilledOnceAndNothingIsLost() {
        Optional<Long> one = Optional.ofNullable(Long.getLong("billing.seed"));
        if (one.isPresent()) {
            run(one.get());
            return;
        }
        System.out.printf("billing: %d sequences from seed %d%n", SEQUENCES, FIRST);
        for (long seed = FIRST; seed < FIRST + SEQUENCES; seed++) {
            run(seed);
        }
    }

    private static void run(long seed) {
        try (BillingRun run = new BillingRun()) {
            try {
                run.random(new Random(seed), STEPS);
            } catch (RuntimeException | AssertionError failure) {
                throw shortened(seed, run.steps(), failure);
            }
        }
    }

    /** Leaves out every step without which it still fails. */
    private static AssertionError shortened(long seed, List<BillingStep> steps, Throwable failure) {
        List<BillingStep> needed = new ArrayList<>(steps);
        Throwable last = failure;
        for (int index = needed.size() - 1; index >= 0; index--) {
            List<BillingStep> fewer = new ArrayList<>(needed);
            fewer.remove(index);
            Optional<Throwable> still = failureOf(fewer);
            if (still.isPresent()) {
                needed = fewer;
                last = still.get();
            }
        }
        String told = needed.stream().map(BillingStep::toString).collect(Collectors.joining("\n"));
        return new AssertionError("-Dbilling.seed=%d%n%s%n%s".formatted(seed, told, last.getMessage()), last);
    }

    private static Optional<Throwable> failureOf(List<BillingStep> steps) {
        try (BillingRun run = new BillingRun()) {
            run.replay(steps);
            return Optional.empty();
        } catch (RuntimeException | AssertionError failure) {
            return Optional.of(failure);
        }
    }
}
