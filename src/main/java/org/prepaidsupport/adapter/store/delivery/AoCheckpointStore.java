package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.delivery.CheckpointStore;
import org.springframework.stereotype.Component;

@Component
class AoCheckpointStore implements CheckpointStore {

    /** No line has this number: it is the mark's. */
    static final long MARK = 0;

    /** What is reckoned comes in columns of the right type: Active Objects reads no others. */
    private static final String SUMS = String.join(
            ", ",
            PostingRow.LINE_ID,
            "SUM(" + PostingRow.SECONDS + ") AS " + PostingRow.SECONDS,
            "COUNT(" + Row.ID + ") AS " + PostingRow.REVISION);

    private final ActiveObjects rows;
    private final Copies copies;

    AoCheckpointStore(ActiveObjects rows, Copies copies) {
        this.rows = rows;
        this.copies = copies;
        copies.keeps(CheckpointRow.class.getSimpleName());
    }

    @Override
    public Mark mark() {
        List<Mark> found = new ArrayList<>();
        rows.stream(
                CheckpointRow.class,
                Query.select(String.join(", ", CheckpointRow.LAST_POSTING, CheckpointRow.FOLD, CheckpointRow.FOLDED_AT))
                        .where(CheckpointRow.LINE_ID + " = ?", MARK),
                row -> found.add(new Mark(
                        row.getLastPosting(), row.getFold(), Optional.of(Instant.ofEpochMilli(row.getFoldedAt())))));
        return found.stream().findFirst().orElse(new Mark(0, 0, Optional.empty()));
    }

    @Override
    public List<Checkpoint> all() {
        List<Checkpoint> found = new ArrayList<>();
        rows.stream(
                CheckpointRow.class,
                Query.select(String.join(", ", CheckpointRow.LINE_ID, CheckpointRow.SECONDS, CheckpointRow.POSTINGS))
                        .where(CheckpointRow.LINE_ID + " <> ?", MARK),
                row -> found.add(new Checkpoint(row.getLineId(), row.getSeconds(), row.getPostings())));
        return found;
    }

    @Override
    public long lastPosting() {
        return last(Query.select("MAX(" + Row.ID + ") AS " + PostingRow.SECONDS));
    }

    @Override
    public long lastPostingBefore(Instant then) {
        return last(Query.select("MAX(" + Row.ID + ") AS " + PostingRow.SECONDS)
                .where(PostingRow.POSTED_AT + " < ?", then.toEpochMilli()));
    }

    private long last(Query query) {
        List<Long> found = new ArrayList<>();
        rows.stream(PostingRow.class, query, row -> found.add(row.getSeconds()));
        return found.isEmpty() ? 0 : found.get(0);
    }

    @Override
    public long postingsBetween(long beyond, long upTo) {
        return rows.count(
                PostingRow.class, Query.select().where(Row.ID + " > ? AND " + Row.ID + " <= ?", beyond, upTo));
    }

    @Override
    public List<Checkpoint> added(long beyond, long upTo) {
        List<Checkpoint> found = new ArrayList<>();
        rows.stream(
                PostingRow.class,
                Query.select(SUMS)
                        .where(
                                PostingRow.LINE_ID + " IS NOT NULL AND " + Row.ID + " > ? AND " + Row.ID + " <= ?",
                                beyond,
                                upTo)
                        .group(PostingRow.LINE_ID),
                row -> found.add(
                        new Checkpoint(Objects.requireNonNull(row.getLineId()), row.getSeconds(), row.getRevision())));
        return found;
    }

    @Override
    public void fold(Mark before, Mark after, Collection<Checkpoint> changed, Collection<Long> gone) {
        boolean first = before.fold() == 0;
        int replaced = rows.deleteWithSQL(
                CheckpointRow.class,
                CheckpointRow.LINE_ID + " = ? AND " + CheckpointRow.FOLD + " = ?",
                MARK,
                before.fold());
        if (!first && replaced != 1) {
            throw new AlreadyTaken(new IllegalStateException("fold " + after.fold() + " was made by somebody else"));
        }
        List<Long> stale = new ArrayList<>(gone);
        changed.forEach(each -> stale.add(each.lineId()));
        In.parts(stale)
                .forEach(some -> rows.deleteWithSQL(
                        CheckpointRow.class, In.list(CheckpointRow.LINE_ID, some.size()), some.toArray()));
        List<Map<String, Object>> values = new ArrayList<>();
        values.add(values(new Checkpoint(MARK, 0, 0), after));
        changed.forEach(each -> values.add(values(each, after)));
        Inserts.into(rows, CheckpointRow.class, values);
        copies.changed(CheckpointRow.class.getSimpleName());
    }

    private static Map<String, Object> values(Checkpoint checkpoint, Mark mark) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(CheckpointRow.LINE_ID, checkpoint.lineId());
        values.put(CheckpointRow.SECONDS, checkpoint.seconds());
        values.put(CheckpointRow.POSTINGS, checkpoint.postings());
        values.put(CheckpointRow.LAST_POSTING, mark.posting());
        values.put(CheckpointRow.FOLD, mark.fold());
        values.put(
                CheckpointRow.FOLDED_AT,
                mark.foldedAt().map(Instant::toEpochMilli).orElse(0L));
        return values;
    }
}
