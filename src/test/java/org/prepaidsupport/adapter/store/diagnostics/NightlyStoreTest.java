package org.prepaidsupport.adapter.store.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.diagnostics.NightlyRun;
import org.prepaidsupport.application.diagnostics.NightlyRun.Compared;
import org.prepaidsupport.application.diagnostics.NightlyStore;

class NightlyStoreTest extends StoreTest {

    private static final Instant TWO_O_CLOCK = Instant.parse("2026-11-24T02:00:00Z");
    private static final NightlyRun BEGUN =
            new NightlyRun(TWO_O_CLOCK, Optional.empty(), false, Optional.empty(), Optional.empty());
    private static final NightlyRun ENDED = new NightlyRun(
            TWO_O_CLOCK.plusSeconds(86_400),
            Optional.of(TWO_O_CLOCK.plusSeconds(86_460)),
            false,
            Optional.of(3),
            Optional.of(new Compared(1_000_000, 2)));

    private NightlyStore nights;

    @Override
    protected void prepare() {
        nights = store(NightlyStore.class);
    }

    @Test
    void thereIsNoneBeforeTheFirstNight() {
        assertThat(nights.last()).isEmpty();
    }

    @Test
    void theLastNightIsReadAsItWasStored() {
        changed(() -> nights.save(BEGUN));
        assertThat(nights.last()).contains(BEGUN);
        changed(() -> nights.save(ENDED));
        assertThat(nights.last()).contains(ENDED);
    }

    @Test
    void whatANewNightHasNotReachedIsForgottenOfTheOneBefore() {
        changed(() -> nights.save(ENDED));
        changed(() -> nights.save(BEGUN));
        assertThat(nights.last()).contains(BEGUN);
    }
}
