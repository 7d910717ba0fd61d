package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.IntegrityRun.State;
import org.prepaidsupport.application.delivery.IntegrityStore;
import org.springframework.stereotype.Component;

@Component
class AoIntegrityStore implements IntegrityStore {

    private final ActiveObjects rows;

    AoIntegrityStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<IntegrityRun> latest() {
        return Arrays.stream(rows.find(IntegrityRunRow.class, Query.select().order(Row.ID + " DESC")))
                .map(AoIntegrityStore::run)
                .toList();
    }

    @Override
    public long add(IntegrityRun run) {
        Optional<IntegrityRun> lastEnded =
                latest().stream().filter(each -> each.state() != State.RUNNING).findFirst();
        rows.deleteWithSQL(
                IntegrityRunRow.class,
                Row.ID + " <> ?",
                lastEnded.map(IntegrityRun::id).orElse(0L));
        List<DBParam> values = new ArrayList<>(List.of(
                new DBParam(IntegrityRunRow.REPAIRS, run.repair()),
                new DBParam(IntegrityRunRow.STATE_NAME, run.state().name()),
                new DBParam(IntegrityRunRow.STARTED_AT, run.startedAt().toEpochMilli())));
        run.startedBy().ifPresent(key -> values.add(new DBParam(IntegrityRunRow.STARTED_BY, key)));
        IntegrityRunRow row = rows.create(IntegrityRunRow.class, values.toArray(DBParam[]::new));
        write(row, run);
        return row.getID();
    }

    @Override
    public void update(IntegrityRun run) {
        write(Objects.requireNonNull(rows.get(IntegrityRunRow.class, run.id())), run);
    }

    private static void write(IntegrityRunRow row, IntegrityRun run) {
        row.setStateName(run.state().name());
        row.setUpdatedAt(run.updatedAt().toEpochMilli());
        row.setDoneCount(run.done());
        row.setTotalCount(run.total());
        row.setCheckedCount(run.checked());
        row.setFoundCount(run.found());
        row.setDifferences(DifferenceText.of(run.differences()));
        row.setWrongTotals(DifferenceText.ofTotals(run.wrongTotals()));
        row.save();
    }

    private static IntegrityRun run(IntegrityRunRow row) {
        return new IntegrityRun(
                row.getID(),
                row.isRepairs(),
                State.valueOf(row.getStateName()),
                Optional.ofNullable(row.getStartedBy()),
                Instant.ofEpochMilli(row.getStartedAt()),
                Instant.ofEpochMilli(row.getUpdatedAt()),
                row.getDoneCount(),
                row.getTotalCount(),
                row.getCheckedCount(),
                row.getFoundCount(),
                DifferenceText.differences(row.getDifferences()),
                DifferenceText.totals(row.getWrongTotals()));
    }
}
