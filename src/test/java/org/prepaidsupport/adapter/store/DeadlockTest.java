package org.prepaidsupport.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.Deadlocked;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.dev.activeobjects.TestDatabase;
import org.prepaidsupport.fakes.Plugin;

/** Transactions that wait for each other, on PostgreSQL; H2 finds no deadlocks and lets both wait until they give up. */
class DeadlockTest {

    private final Plugin plugin = Plugin.on(TestDatabase.Kind.POSTGRESQL);
    private final Transactions transactions = plugin.get(Transactions.class);
    private final Claims claims = plugin.get(Claims.class);
    private final CyclicBarrier bothAreHere = new CyclicBarrier(2);

    @AfterEach
    void close() {
        plugin.close();
    }

    @Test
    void oneIsToldAndTheOtherGoesOn() {
        assertThat(ofBoth(this::crosswiseOnce)).containsExactlyInAnyOrder("done", Deadlocked.class);
    }

    @Test
    void whoIsDeadlockedRunsAgain() {
        assertThat(ofBoth(this::againAfterwards)).containsExactlyInAnyOrder("done at once", "done at attempt 2");
    }

    private Object crosswiseOnce(int racer) {
        try {
            return transactions.run(() -> {
                crosswise(racer);
                return "done";
            });
        } catch (Deadlocked ended) {
            return ended.getClass();
        }
    }

    private Object againAfterwards(int racer) {
        AtomicInteger attempts = new AtomicInteger();
        return transactions.runAgainIfTaken(() -> {
            if (attempts.incrementAndGet() > 1) {
                return "done at attempt " + attempts;
            }
            crosswise(racer);
            return "done at once";
        });
    }

    /** Takes what the other wants once both have taken their own. */
    private void crosswise(int racer) {
        claims.claim("of " + racer);
        try {
            bothAreHere.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
        claims.claim("of " + (1 - racer));
    }

    /** Each in a thread of its own, however few processors there are. */
    private static List<Object> ofBoth(IntFunction<Object> work) {
        List<CompletableFuture<Object>> both = List.of(
                CompletableFuture.supplyAsync(() -> work.apply(0), task -> new Thread(task).start()),
                CompletableFuture.supplyAsync(() -> work.apply(1), task -> new Thread(task).start()));
        return both.stream().map(CompletableFuture::join).toList();
    }
}
