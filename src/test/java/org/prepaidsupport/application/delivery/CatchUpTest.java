package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.MINUTE;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.FakeChangeFeed;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class CatchUpTest extends DeskTest {

    private static final Instant NOON = TestClock.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    private OrderOverview order;
    private IssueRef ticket;
    private FakeChangeFeed feed;
    private CatchUp catchUp;

    @Override
    protected void prepare() {
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
        feed = (FakeChangeFeed) desk.get(ChangeFeed.class);
        catchUp = desk.get(CatchUp.class);
    }

    @Test
    void timeThatNoEventToldOfIsTakenOver() {
        feed.update(missed(HOUR), NOON);

        assertThat(catchUp.run()).contains(1);

        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void timeThatWasDeletedWithoutAnEventIsTakenBack() {
        long worklog = desk.log(ticket, HOUR);
        desk.jira.deleteWorklog(worklog);
        feed.delete(worklog, NOON);

        catchUp.run();

        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void whatTheFeedRepeatsAtItsEndIsNotTakenOverAgain() {
        feed.update(missed(HOUR), NOON);
        catchUp.run();

        assertThat(catchUp.run()).contains(0);

        feed.update(missed(MINUTE), NOON);
        assertThat(catchUp.run()).contains(1);
        assertThat(desk.delivered(order)).isEqualTo(HOUR + MINUTE);
    }

    @Test
    void allPagesAreReadAndTheNextRunStartsWhereTheyEnded() {
        for (int i = 0; i < ChangeFeed.PAGE + 5; i++) {
            feed.update(missed(MINUTE), NOON.plusMillis(i));
        }
        catchUp.run();
        assertThat(desk.delivered(order)).isEqualTo((ChangeFeed.PAGE + 5) * MINUTE);
        assertThat(feed.calls()).isEqualTo(3);

        catchUp.run();
        assertThat(feed.calls()).isEqualTo(2);
        assertThat(desk.get(CursorStore.class).get(CatchUp.UPDATED).readUpTo())
                .isEqualTo(NOON.plusMillis(ChangeFeed.PAGE + 4));
    }

    @Test
    void whatIsImportedIsFoldedWhenItEnds() {
        desk.log(ticket, MINUTE);
        desk.plugin.clock().advance(Checkpoints.LATEST.plusMinutes(1));
        desk.get(Checkpoints.class).fold();
        for (int i = 0; i < ChangeFeed.PAGE + 5; i++) {
            feed.update(missed(MINUTE), NOON.plusMillis(i));
        }
        catchUp.run();
        CheckpointStore checkpoints = desk.get(CheckpointStore.class);
        assertThat(checkpoints.mark().posting()).isEqualTo(checkpoints.lastPosting());
        assertThat(desk.delivered(order)).isEqualTo((ChangeFeed.PAGE + 6) * MINUTE);
    }

    @Test
    void aPageFullOfOneTimeDoesNotStopIt() {
        for (int i = 0; i < ChangeFeed.PAGE + 5; i++) {
            feed.update(missed(MINUTE), NOON);
        }
        feed.update(missed(HOUR), NOON.plusMillis(1));

        catchUp.run();

        assertThat(desk.delivered(order)).isEqualTo((ChangeFeed.PAGE + 5) * MINUTE + HOUR);
    }

    @Test
    void whoFindsAnotherNodeAtItLeavesItToThatNode() {
        Optional<Optional<Integer>> other = desk.get(Locks.class)
                .ifFree("catch-up", () -> CompletableFuture.supplyAsync(catchUp::run)
                        .join());

        assertThat(other).contains(Optional.empty());
    }

    @Test
    void timeOfWorklogsThatAreGoneWithoutATraceIsTakenBack() {
        long gone = desk.log(ticket, HOUR);
        desk.log(ticket, MINUTE);
        desk.jira.deleteWorklog(gone);

        assertThat(catchUp.takeBackGone()).contains(1);

        assertThat(desk.delivered(order)).isEqualTo(MINUTE);
    }

    /** Logged, and no event came. */
    private long missed(long seconds) {
        return desk.jira.worklog(ticket, FakeJira.ANNA, seconds, NOON).id();
    }
}
