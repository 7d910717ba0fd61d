package org.prepaidsupport.application.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.diagnostics.NightlyRun.Compared;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.FakeChangeFeed;
import org.prepaidsupport.fakes.FakeJira;

class NightlyCheckTest extends DeskTest {

    private OrderOverview order;
    private IssueRef ticket;
    private NightlyCheck nightly;
    private NightlyStore store;

    @Override
    protected void prepare() {
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
        nightly = desk.get(NightlyCheck.class);
        store = desk.get(NightlyStore.class);
        desk.jira.logout();
    }

    @Test
    void timeThatIsGoneIsTakenBackAndTheRestCompared() {
        desk.log(ticket, HOUR);
        desk.jira.deleteWorklog(desk.log(ticket, HOUR));

        nightly.run();

        assertThat(store.last())
                .contains(new NightlyRun(
                        now(), Optional.of(now()), false, Optional.of(1), Optional.of(new Compared(2, 0))));
        assertThat(integrity().last()).hasValueSatisfying(run -> {
            assertThat(run.repair()).isFalse();
            assertThat(run.startedBy()).isEmpty();
        });
    }

    @Test
    void whatDiffersIsCountedAndLeftAsItIs() {
        desk.jira.editWorklog(desk.log(ticket, HOUR), 3 * HOUR, now());

        nightly.run();

        assertThat(store.last().flatMap(NightlyRun::compared)).contains(new Compared(1, 1));
        desk.jira.login(FakeJira.ADMIN);
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void whileAnotherCheckIsUnderWayNothingIsCompared() {
        desk.get(Locks.class).ifFree("integrity", () -> {
            CompletableFuture.runAsync(nightly::run).join();
            return true;
        });

        assertThat(store.last().orElseThrow().compared()).isEmpty();
        assertThat(store.last().orElseThrow().failed()).isFalse();
    }

    @Test
    void aNightThatFailsIsKeptAsFailedAndYetCompared() {
        desk.log(ticket, HOUR);
        ((FakeChangeFeed) desk.get(ChangeFeed.class)).fail();

        assertThatThrownBy(nightly::run).isInstanceOf(IllegalStateException.class);

        assertThat(store.last().orElseThrow().failed()).isTrue();
        assertThat(store.last().orElseThrow().endedAt()).contains(now());
        assertThat(store.last().orElseThrow().takenBack()).isEmpty();
        assertThat(store.last().orElseThrow().compared()).contains(new Compared(1, 0));
    }

    private Integrity.Status integrity() {
        desk.jira.login(FakeJira.ADMIN);
        return desk.get(Integrity.class).status();
    }

    private Instant now() {
        return desk.get(Clock.class).instant();
    }
}
