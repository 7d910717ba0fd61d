package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.springframework.stereotype.Component;

/** Adds to what is folded the postings since. */
@Component
class AoDeliveredTime implements DeliveredTime {

    /** What of a line's postings is folded, and the last posting that folding had come to. */
    private record Folded(long mark, long seconds) {}

    private final ActiveObjects rows;
    private final Copies copies;

    AoDeliveredTime(ActiveObjects rows, Copies copies) {
        this.rows = rows;
        this.copies = copies;
    }

    @Override
    public Map<Long, Long> secondsByLine(Collection<Long> lineIds) {
        Map<Long, Long> sums = new HashMap<>();
        lineIds.forEach(id -> sums.put(id, 0L));
        In.parts(sums.keySet()).forEach(some -> addSeconds(some, sums));
        return sums;
    }

    /**
     * The mark and what is folded are read by one statement, so that they belong together, also where they are a copy;
     * postings beyond that mark are found whether or not they are folded meanwhile.
     */
    private void addSeconds(List<Long> lineIds, Map<Long, Long> sums) {
        Map<Long, Folded> folded = copies.records(CheckpointRow.class.getSimpleName(), lineIds, this::folded);
        if (folded.values().stream().map(Folded::mark).distinct().count() > 1) {
            folded = folded(lineIds);
        }
        List<Object> beyondMark = new ArrayList<>(lineIds);
        beyondMark.add(folded.values().iterator().next().mark());
        folded.forEach((line, each) -> sums.merge(line, each.seconds(), Long::sum));
        rows.stream(
                PostingRow.class,
                Query.select(PostingRow.LINE_ID + ", SUM(" + PostingRow.SECONDS + ") AS " + PostingRow.SECONDS)
                        .where(
                                In.list(PostingRow.LINE_ID, lineIds.size()) + " AND " + Row.ID + " > ?",
                                beyondMark.toArray())
                        .group(PostingRow.LINE_ID),
                row -> sums.merge(Objects.requireNonNull(row.getLineId()), row.getSeconds(), Long::sum));
    }

    private Map<Long, Folded> folded(Collection<Long> lineIds) {
        List<Object> withMark = new ArrayList<>(lineIds);
        withMark.add(AoCheckpointStore.MARK);
        Map<Long, Long> seconds = new HashMap<>();
        lineIds.forEach(id -> seconds.put(id, 0L));
        AtomicLong mark = new AtomicLong();
        rows.stream(
                CheckpointRow.class,
                Query.select(String.join(
                                ", ", CheckpointRow.LINE_ID, CheckpointRow.SECONDS, CheckpointRow.LAST_POSTING))
                        .where(In.list(CheckpointRow.LINE_ID, withMark.size()), withMark.toArray()),
                row -> {
                    if (row.getLineId() == AoCheckpointStore.MARK) {
                        mark.set(row.getLastPosting());
                    } else {
                        seconds.put(row.getLineId(), row.getSeconds());
                    }
                });
        Map<Long, Folded> found = new HashMap<>();
        seconds.forEach((line, sum) -> found.put(line, new Folded(mark.get(), sum)));
        return found;
    }
}
