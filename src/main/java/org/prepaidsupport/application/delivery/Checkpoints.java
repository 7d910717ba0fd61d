package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.CheckpointStore.Checkpoint;
import org.prepaidsupport.application.delivery.CheckpointStore.Mark;
import org.springframework.stereotype.Component;

/**
 * Folds postings into checkpoints. Nothing may be folded over that is still to come: ids are drawn before a transaction
 * ends, so that a posting can appear below those that are there already. Therefore the mark stops at the first id that
 * is missing, unless all around it is older than {@link #LATEST}: what is missing then was rolled back. A fold of all adds up anew
 * what is below the mark, and so mends even what came later than that.
 */
@Component
public class Checkpoints {

    /** No transaction that posts stays open for so long. */
    static final Duration LATEST = Duration.ofHours(1);

    /** After so long, all is added up anew. */
    static final Duration EVERY = Duration.ofHours(1);

    /** So many new postings are not left to be added up at each reading. */
    static final int MANY = 1_000;

    private final CheckpointStore store;
    private final Locks locks;
    private final Transactions transactions;
    private final Clock clock;

    Checkpoints(CheckpointStore store, Locks locks, Transactions transactions, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Folds all that can be.
     *
     * @return lines whose checkpoint is another now; empty if another node is at it
     */
    public Optional<Integer> fold() {
        return locks.ifFree("checkpoints", this::foldAll);
    }

    /**
     * Folds all where that was last done {@link #EVERY} ago; in between, only what is new, once it is {@link #MANY}.
     *
     * @return lines whose checkpoint is another now; empty if another node is at it
     */
    public Optional<Integer> foldIfDue() {
        return locks.ifFree("checkpoints", () -> {
            Mark before = store.mark();
            Instant due = before.foldedAt().map(each -> each.plus(EVERY)).orElse(Instant.MIN);
            return due.isAfter(clock.instant()) ? foldNew(before) : foldAll();
        });
    }

    private int foldAll() {
        Mark before = store.mark();
        Instant now = clock.instant();
        long upTo = foldable(before, now);
        Map<Long, Checkpoint> kept = byLine(store.all());
        Map<Long, Checkpoint> added = byLine(store.added(0, upTo));
        Set<Long> gone = new HashSet<>(kept.keySet());
        gone.removeAll(added.keySet());
        Map<Long, Checkpoint> changed = new HashMap<>(added);
        changed.values().removeIf(each -> each.equals(kept.get(each.lineId())));
        transactions.run(
                () -> store.fold(before, new Mark(upTo, before.fold() + 1, Optional.of(now)), changed.values(), gone));
        return changed.size() + gone.size();
    }

    /** Leaves the time of the last fold of all as it is. */
    private int foldNew(Mark before) {
        if (store.lastPosting() - before.posting() < MANY) {
            return 0;
        }
        long upTo = foldable(before, clock.instant());
        if (upTo - before.posting() < MANY) {
            return 0;
        }
        Map<Long, Checkpoint> kept = byLine(store.all());
        List<Checkpoint> changed = store.added(before.posting(), upTo).stream()
                .map(each -> each.plus(Optional.ofNullable(kept.get(each.lineId()))))
                .toList();
        transactions.run(
                () -> store.fold(before, new Mark(upTo, before.fold() + 1, before.foldedAt()), changed, Set.of()));
        return changed.size();
    }

    private static Map<Long, Checkpoint> byLine(List<Checkpoint> checkpoints) {
        return checkpoints.stream().collect(Collectors.toMap(Checkpoint::lineId, Function.identity()));
    }

    /** The last posting that none can come to stand before any more. */
    private long foldable(Mark before, Instant now) {
        long settled = Math.max(before.posting(), store.lastPostingBefore(now.minus(LATEST)));
        long last = store.lastPosting();
        if (last <= settled || isComplete(settled, last)) {
            return Math.max(settled, last);
        }
        long complete = settled;
        long incomplete = last;
        while (incomplete - complete > 1) {
            long middle = complete + (incomplete - complete) / 2;
            if (isComplete(settled, middle)) {
                complete = middle;
            } else {
                incomplete = middle;
            }
        }
        return complete;
    }

    private boolean isComplete(long beyond, long upTo) {
        return store.postingsBetween(beyond, upTo) == upTo - beyond;
    }
}
