package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.fakes.TestClock;

class CheckpointsTest extends StoreTest {

    private static final long LINE = 31;
    private static final long OTHER_LINE = 32;
    private static final long LATE = 999;
    private static final Duration NEXT_FOLD = Checkpoints.LATEST.plusMinutes(1);

    private LedgerStore ledger;
    private DeliveredTime time;
    private Checkpoints checkpoints;
    private CheckpointStore store;

    @Override
    protected void prepare() {
        ledger = store(LedgerStore.class);
        time = store(DeliveredTime.class);
        checkpoints = store(Checkpoints.class);
        store = store(CheckpointStore.class);
    }

    @Test
    void whatIsFoldedAndWhatCameSinceAddUp() {
        post(1, LINE, 100);
        post(2, OTHER_LINE, 10);
        foldLater();
        post(3, LINE, 20);
        assertThat(delivered()).isEqualTo(Map.of(LINE, 120L, OTHER_LINE, 10L));
        assertThat(store.all()).extracting("lineId", "seconds", "postings").hasSize(2);
        foldLater();
        assertThat(delivered()).isEqualTo(Map.of(LINE, 120L, OTHER_LINE, 10L));
        assertThat(store.all()).contains(new CheckpointStore.Checkpoint(LINE, 120, 2));
    }

    @Test
    void deliveredCostsTwoStatementsWhateverIsFolded() {
        post(1, LINE, 100);
        assertThat(statements(this::delivered)).isEqualTo(2);
        foldLater();
        post(2, LINE, 100);
        assertThat(statements(this::delivered)).isEqualTo(2);
        assertThat(statements(() -> time.secondsByLine(List.of()))).isZero();
    }

    @Test
    void foldingTwiceChangesNothing() {
        post(1, LINE, 100);
        foldLater();
        assertThat(checkpoints.fold()).contains(0);
        assertThat(delivered()).containsEntry(LINE, 100L);
    }

    @Test
    void aLineThatIsTakenBackToNothingKeepsItsCount() {
        post(1, LINE, 100);
        foldLater();
        post(2, LINE, -100);
        foldLater();
        assertThat(delivered()).containsEntry(LINE, 0L);
        assertThat(store.all()).containsExactly(new CheckpointStore.Checkpoint(LINE, 0, 2));
    }

    @Test
    void youngPostingsAreFoldedAsLongAsNoneIsMissingBetweenThem() {
        post(1, LINE, 100);
        foldLater();
        long folded = store.mark().posting();
        post(2, LINE, 10);
        post(3, LINE, 5);
        checkpoints.fold();
        assertThat(store.mark().posting()).isEqualTo(folded + 2);
        assertThat(delivered()).containsEntry(LINE, 115L);
    }

    @Test
    void aTransactionHeldOpenAcrossAFoldIsNotPassedBy() throws Exception {
        post(1, LINE, 100);
        foldLater();
        long folded = store.mark().posting();
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> late = heldOpen(end);
        post(2, LINE, 20);
        checkpoints.fold();
        assertThat(store.mark().posting()).isEqualTo(folded);
        assertThat(delivered()).containsEntry(LINE, 120L);
        end.countDown();
        late.get(30, TimeUnit.SECONDS);
        assertThat(delivered()).containsEntry(LINE, 127L);
        checkpoints.fold();
        assertThat(store.mark().posting()).isEqualTo(folded + 2);
        assertThat(delivered()).containsEntry(LINE, 127L);
    }

    @Test
    void aTransactionHeldOpenForMoreThanAnHourIsCountedFromTheNextFoldOn() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> late = heldOpen(end);
        post(2, LINE, 20);
        foldLater();
        end.countDown();
        late.get(30, TimeUnit.SECONDS);
        checkpoints.fold();
        assertThat(delivered()).containsEntry(LINE, 27L);
    }

    @Test
    void whatWasRolledBackDelaysFoldingForAnHourOnly() {
        post(1, LINE, 100);
        foldLater();
        long folded = store.mark().posting();
        rolledBack();
        post(3, LINE, 20);
        checkpoints.fold();
        assertThat(store.mark().posting()).isEqualTo(folded);
        foldLater();
        assertThat(store.mark().posting()).isGreaterThan(folded + 1);
        assertThat(delivered()).containsEntry(LINE, 120L);
    }

    @Test
    void manyNewPostingsAreFoldedWithoutWaitingForTheHour() {
        post(1, LINE, 100);
        foldLater();
        CheckpointStore.Mark folded = store.mark();
        postMany(Checkpoints.MANY - 1);
        assertThat(checkpoints.foldIfDue()).contains(0);
        assertThat(store.mark()).isEqualTo(folded);
        post(2, OTHER_LINE, 10);
        assertThat(checkpoints.foldIfDue()).contains(2);
        assertThat(store.mark().posting()).isEqualTo(folded.posting() + Checkpoints.MANY);
        assertThat(store.all())
                .containsExactlyInAnyOrder(
                        new CheckpointStore.Checkpoint(LINE, 100 + 60 * (Checkpoints.MANY - 1), Checkpoints.MANY),
                        new CheckpointStore.Checkpoint(OTHER_LINE, 10, 1));
        assertThat(delivered()).containsEntry(OTHER_LINE, 10L);
        assertThat(checkpoints.fold()).contains(0);
    }

    @Test
    void manyNewPostingsBeyondOneThatIsMissingWait() {
        post(1, LINE, 100);
        foldLater();
        CheckpointStore.Mark folded = store.mark();
        rolledBack();
        postMany(Checkpoints.MANY);
        assertThat(checkpoints.foldIfDue()).contains(0);
        assertThat(store.mark()).isEqualTo(folded);
    }

    @Test
    void anHourLaterAllIsAddedUpAnew() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        CompletableFuture<Void> late = heldOpen(end);
        post(2, LINE, 20);
        foldLater();
        end.countDown();
        late.get(30, TimeUnit.SECONDS);
        assertThat(checkpoints.foldIfDue()).contains(0);
        store(TestClock.class).advance(Checkpoints.EVERY);
        assertThat(checkpoints.foldIfDue()).contains(1);
        assertThat(delivered()).containsEntry(LINE, 27L);
    }

    @Test
    void theSecondOfTwoFoldsAtOnceIsRefused() {
        post(1, LINE, 100);
        CheckpointStore.Mark before = store.mark();
        foldLater();
        CheckpointStore.Mark stale = new CheckpointStore.Mark(0, before.fold() + 1, Optional.empty());
        assertThatThrownBy(() -> changed(() -> store.fold(before, stale, List.of(), List.of())))
                .isInstanceOf(AlreadyTaken.class);
        assertThat(delivered()).containsEntry(LINE, 100L);
    }

    private void rolledBack() {
        try {
            changed(() -> {
                ledger.append(List.of(posting(LATE, LINE, 7)));
                throw new IllegalStateException("rolled back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rolled back");
        }
    }

    private CompletableFuture<Void> heldOpen(CountDownLatch end) throws InterruptedException {
        CountDownLatch posted = new CountDownLatch(1);
        CompletableFuture<Void> late =
                CompletableFuture.runAsync(() -> store(Transactions.class).run(() -> {
                    ledger.append(List.of(posting(LATE, LINE, 7)));
                    posted.countDown();
                    await(end);
                }));
        assertThat(posted.await(30, TimeUnit.SECONDS)).isTrue();
        return late;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void foldLater() {
        store(TestClock.class).advance(NEXT_FOLD);
        assertThat(checkpoints.fold()).isPresent();
    }

    private Map<Long, Long> delivered() {
        return time.secondsByLine(List.of(LINE, OTHER_LINE)).entrySet().stream()
                .filter(each -> each.getKey() == LINE || each.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void postMany(int count) {
        changed(() -> ledger.append(LongStream.range(0, count)
                .mapToObj(each -> posting(5_000 + each, LINE, 60))
                .toList()));
    }

    private void post(long worklog, long line, long seconds) {
        changed(() -> ledger.append(List.of(posting(worklog, line, seconds))));
    }

    private static Posting posting(long worklog, long line, long seconds) {
        return new Posting(
                worklog,
                1,
                0,
                new Placement(line, LocalDate.of(2026, 11, 23), "anna", 17, 10),
                seconds,
                Rule.OWN_TASK,
                Message.of("prepaid.rule.none"));
    }
}
