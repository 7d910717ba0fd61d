package org.prepaidsupport.adapter.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.delivery.Difference;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.IntegrityRun.State;
import org.prepaidsupport.application.delivery.IntegrityStore;
import org.prepaidsupport.application.delivery.WrongTotal;
import org.prepaidsupport.domain.delivery.Placement;

class IntegrityStoreTest extends StoreTest {

    private static final Instant TWO_O_CLOCK = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Difference NOWHERE =
            new Difference(900, new Placement(null, MONDAY, "Anna B. \u00e4 key", 17, 10), 3600, 0);
    private static final Difference ON_A_LINE = new Difference(900, new Placement(31L, MONDAY, "", 17, 10), -60, 3600);

    private IntegrityStore runs;

    @Override
    protected void prepare() {
        runs = store(IntegrityStore.class);
    }

    @Test
    void nothingHasRunAtFirst() {
        assertThat(runs.latest()).isEmpty();
    }

    @Test
    void aRunIsReadAsItWasStored() {
        IntegrityRun ended = ended(add(run(State.RUNNING, List.of())), List.of(NOWHERE, ON_A_LINE));
        changed(() -> runs.update(ended));
        assertThat(runs.latest()).containsExactly(ended);
    }

    @Test
    void aThousandDifferencesAreKept() {
        IntegrityRun ended =
                ended(add(run(State.RUNNING, List.of())), Collections.nCopies(IntegrityRun.KEPT, ON_A_LINE));
        changed(() -> runs.update(ended));
        assertThat(runs.latest()).containsExactly(ended);
    }

    @Test
    void aNewRunLeavesTheLastThatEndedAndNothingElse() {
        long first = add(run(State.FINISHED, List.of()));
        long second = add(run(State.FAILED, List.of()));
        long abandoned = add(run(State.RUNNING, List.of()));
        assertThat(ids()).containsExactly(abandoned, second).doesNotContain(first);
        long running = add(run(State.RUNNING, List.of()));
        assertThat(ids()).containsExactly(running, second);
    }

    private List<Long> ids() {
        return runs.latest().stream().map(IntegrityRun::id).toList();
    }

    private long add(IntegrityRun run) {
        return stored(() -> runs.add(run));
    }

    private static IntegrityRun run(State state, List<Difference> differences) {
        return new IntegrityRun(
                0,
                true,
                state,
                Optional.empty(),
                TWO_O_CLOCK,
                TWO_O_CLOCK,
                0,
                20,
                0,
                differences.size(),
                differences,
                List.of());
    }

    private static IntegrityRun ended(long id, List<Difference> differences) {
        return new IntegrityRun(
                id,
                true,
                State.FINISHED,
                Optional.empty(),
                TWO_O_CLOCK,
                TWO_O_CLOCK.plusMillis(1),
                20,
                20,
                12,
                4711,
                differences,
                List.of(new WrongTotal(31, 3600, 7200)));
    }
}
