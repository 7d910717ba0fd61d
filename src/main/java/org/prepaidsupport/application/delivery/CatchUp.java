package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.delivery.ChangeFeed.Change;
import org.prepaidsupport.application.delivery.CursorStore.Cursor;
import org.springframework.stereotype.Component;

/**
 * The sure way of worklogs into the ledger: reads Jira's change feeds from where it stopped last and takes over what a
 * crash, a bulk change or a disabled plugin missed. A new installation reads all of history this way. The place is
 * stored after each page, so that whoever goes on, goes on from there.
 */
@Component
public class CatchUp {

    /** Name of the feed of worklogs that were made or edited. */
    public static final String UPDATED = "updated";

    static final String DELETED = "deleted";

    private final ChangeFeed feed;
    private final CursorStore cursors;
    private final RecordWork recordWork;
    private final Recount recount;
    private final IncomingWork incomingWork;
    private final LedgerStore ledger;
    private final Checkpoints checkpoints;
    private final Locks locks;
    private final Clock clock;
    /** What stands at the very end of each feed and was taken over already; the inclusive bound repeats it for ever. */
    private final Map<String, Set<Change>> atTheEnd = new ConcurrentHashMap<>();

    public CatchUp(
            ChangeFeed feed,
            CursorStore cursors,
            RecordWork recordWork,
            Recount recount,
            IncomingWork incomingWork,
            LedgerStore ledger,
            Checkpoints checkpoints,
            Locks locks,
            Clock clock) {
        this.feed = feed;
        this.cursors = cursors;
        this.recordWork = recordWork;
        this.recount = recount;
        this.incomingWork = incomingWork;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Reads both feeds to their ends.
     *
     * @return how many changes were taken over; empty if another node is at it
     */
    public Optional<Integer> run() {
        // What is deleted first: a ticket may be given a line by how much time is left.
        return locks.ifFree("catch-up", () -> {
            int taken = read(DELETED, feed::deletedSince) + read(UPDATED, feed::updatedSince);
            if (taken > ChangeFeed.PAGE) {
                checkpoints.fold();
            }
            return taken;
        });
    }

    /** How far the worklogs that were made or edited have been read. */
    public Cursor updated() {
        return cursors.get(UPDATED);
    }

    /** How far each feed has been read, by its name. */
    public Map<String, Cursor> cursors() {
        Map<String, Cursor> byFeed = new LinkedHashMap<>();
        List.of(UPDATED, DELETED).forEach(feed -> byFeed.put(feed, cursors.get(feed)));
        return byFeed;
    }

    /**
     * Takes back time of worklogs that are gone without a trace in the feed, as those of a deleted issue may be.
     *
     * @return how many were gone; empty if another node is at it
     */
    public Optional<Integer> takeBackGone() {
        // A lock of its own: once a night it must not be left out because the feeds are just being read.
        return locks.ifFree("gone-worklogs", this::findGone);
    }

    private int read(String name, Function<Instant, List<Change>> source) {
        int taken = 0;
        while (true) {
            Cursor cursor = cursors.get(name);
            List<Change> page = source.apply(cursor.readUpTo());
            taken += takeOver(name, page);
            boolean more = page.size() >= ChangeFeed.PAGE;
            Instant next = next(cursor.readUpTo(), page, more);
            cursors.save(name, new Cursor(next, more ? cursor.ranAt() : Optional.of(clock.instant())));
            if (!more) {
                return taken;
            }
        }
    }

    private int takeOver(String name, List<Change> page) {
        Set<Change> known = atTheEnd.getOrDefault(name, Set.of());
        Set<Long> ids = new LinkedHashSet<>();
        page.stream().filter(change -> !known.contains(change)).forEach(change -> ids.add(change.worklogId()));
        incomingWork.takeAll(ids);
        atTheEnd.put(
                name,
                new HashSet<>(page.stream()
                        .filter(change ->
                                change.time().equals(page.get(page.size() - 1).time()))
                        .toList()));
        return ids.size();
    }

    /**
     * The time of the page's last change. A page full of one time would come again for ever: then the rest of that time
     * is looked for where it most likely is, on the same issues, and the next millisecond is gone to.
     */
    private Instant next(Instant since, List<Change> page, boolean more) {
        Instant last = page.isEmpty() ? since : page.get(page.size() - 1).time();
        if (more && last.equals(since)) {
            recount.issues(issuesOf(page));
            return since.plusMillis(1);
        }
        return last;
    }

    private static Set<Long> issuesOf(Collection<Change> page) {
        Set<Long> issues = new LinkedHashSet<>();
        page.stream().map(Change::issueId).filter(id -> id != 0).forEach(issues::add);
        return issues;
    }

    private int findGone() {
        int gone = 0;
        long after = 0;
        while (true) {
            List<Long> known = ledger.worklogsAfter(after, ChangeFeed.PAGE);
            if (known.isEmpty()) {
                return gone;
            }
            Set<Long> missing = new LinkedHashSet<>(known);
            missing.removeAll(feed.existing(known));
            recordWork.recordAll(missing);
            gone += missing.size();
            after = known.get(known.size() - 1);
        }
    }
}
