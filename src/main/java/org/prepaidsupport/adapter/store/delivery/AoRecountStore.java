package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.delivery.OpenRecount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.delivery.RecountStore;
import org.springframework.stereotype.Component;

@Component
class AoRecountStore implements RecountStore {

    private static final String KIND = RecountRow.class.getSimpleName();
    private static final String MOVING = "moving";
    private static final String OLDEST_FIRST = RecountRow.ID + " ASC";

    private final ActiveObjects rows;
    private final Copies copies;
    private final Transactions transactions;

    AoRecountStore(ActiveObjects rows, Copies copies, Transactions transactions) {
        this.rows = rows;
        this.copies = copies;
        copies.keeps(KIND);
        this.transactions = transactions;
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
    public List<OpenRecount> moving() {
        return Objects.requireNonNull(copies.records(KIND, List.of(MOVING), any -> Map.of(MOVING, findMoving()))
                .get(MOVING));
    }

    private List<OpenRecount> findMoving() {
        return inFirstPass().stream().filter(OpenRecount::isMoving).toList();
    }

    @Override
    public void save(OpenRecount recount) {
        transactions.run(() -> store(recount));
    }

    private void store(OpenRecount recount) {
        row(recount.id()).ifPresent(row -> {
            if (recount.isMoving() || recount(row).isMoving()) {
                copies.changed(KIND);
            }
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
