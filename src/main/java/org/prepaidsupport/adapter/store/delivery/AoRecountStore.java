package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.delivery.RecountStore;
import org.springframework.stereotype.Component;

@Component
class AoRecountStore implements RecountStore {

    private static final String OLDEST_FIRST = RecountRow.ID + " ASC";

    private final ActiveObjects rows;

    AoRecountStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public long add(RecountKind kind, long subject, Instant due) {
        return rows.create(
                        RecountRow.class,
                        new DBParam(RecountRow.KIND, kind.name()),
                        new DBParam(RecountRow.SUBJECT_ID, subject),
                        new DBParam(RecountRow.LAST_WORKLOG, 0L),
                        new DBParam(RecountRow.DONE, 0),
                        new DBParam(RecountRow.TOTAL, 0),
                        new DBParam(RecountRow.SECOND_PASS, false),
                        new DBParam(RecountRow.DUE_AT, due.toEpochMilli()))
                .getID();
    }

    @Override
    public Optional<OpenRecount> byId(long id) {
        return row(id).map(AoRecountStore::recount);
    }

    @Override
    public List<OpenRecount> due(Instant now) {
        return read(Query.select().where(RecountRow.DUE_AT + " <= ?", now.toEpochMilli()));
    }

    @Override
    public List<OpenRecount> all() {
        return read(Query.select());
    }

    @Override
    public List<OpenRecount> inFirstPass() {
        return read(Query.select().where(RecountRow.SECOND_PASS + " = ?", false));
    }

    @Override
    public void save(OpenRecount recount) {
        row(recount.id()).ifPresent(row -> {
            row.setLastWorklog(recount.position());
            row.setDone(recount.done());
            row.setTotal(recount.total());
            row.setSecondPass(recount.again());
            row.setDueAt(recount.due().toEpochMilli());
            row.save();
        });
    }

    @Override
    public void end(long id) {
        rows.deleteWithSQL(RecountRow.class, RecountRow.ID + " = ?", id);
    }

    private Optional<RecountRow> row(long id) {
        return Arrays.stream(rows.find(RecountRow.class, RecountRow.ID + " = ?", id))
                .findFirst();
    }

    private List<OpenRecount> read(Query query) {
        return Arrays.stream(rows.find(RecountRow.class, query.order(OLDEST_FIRST)))
                .map(AoRecountStore::recount)
                .toList();
    }

    private static OpenRecount recount(RecountRow row) {
        return new OpenRecount(
                row.getID(),
                RecountKind.valueOf(row.getKind()),
                row.getSubjectId(),
                row.getLastWorklog(),
                row.getDone(),
                row.getTotal(),
                row.isSecondPass(),
                Instant.ofEpochMilli(row.getDueAt()));
    }
}
