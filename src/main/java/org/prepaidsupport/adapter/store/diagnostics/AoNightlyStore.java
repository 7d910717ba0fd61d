package org.prepaidsupport.adapter.store.diagnostics;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.application.diagnostics.NightlyRun;
import org.prepaidsupport.application.diagnostics.NightlyRun.Compared;
import org.prepaidsupport.application.diagnostics.NightlyStore;
import org.springframework.stereotype.Component;

@Component
class AoNightlyStore implements NightlyStore {

    private final ActiveObjects rows;

    AoNightlyStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<NightlyRun> last() {
        return row().map(AoNightlyStore::run);
    }

    @Override
    public void save(NightlyRun run) {
        long startedAt = run.startedAt().toEpochMilli();
        NightlyRunRow row = row().orElseGet(
                        () -> rows.create(NightlyRunRow.class, new DBParam(NightlyRunRow.STARTED_AT, startedAt)));
        row.setStartedAt(startedAt);
        row.setEndedAt(run.endedAt().map(Instant::toEpochMilli).orElse(null));
        row.setFailed(run.failed());
        row.setTakenBack(run.takenBack().orElse(null));
        row.setCheckedCount(run.compared().map(Compared::checked).orElse(null));
        row.setDifferenceCount(run.compared().map(Compared::differences).orElse(null));
        row.save();
    }

    private Optional<NightlyRunRow> row() {
        return Arrays.stream(rows.find(NightlyRunRow.class, Query.select().limit(1)))
                .findFirst();
    }

    private static NightlyRun run(NightlyRunRow row) {
        Long checked = row.getCheckedCount();
        Long differences = row.getDifferenceCount();
        return new NightlyRun(
                Instant.ofEpochMilli(row.getStartedAt()),
                Optional.ofNullable(row.getEndedAt()).map(Instant::ofEpochMilli),
                row.isFailed(),
                Optional.ofNullable(row.getTakenBack()),
                checked == null || differences == null
                        ? Optional.empty()
                        : Optional.of(new Compared(checked, differences)));
    }
}
