package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.java.ao.DBParam;
import org.prepaidsupport.application.delivery.CursorStore;
import org.springframework.stereotype.Component;

@Component
class AoCursorStore implements CursorStore {

    private final ActiveObjects rows;

    AoCursorStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Cursor get(String feed) {
        return find(feed)
                .map(row -> new Cursor(Instant.ofEpochMilli(row.getReadUpTo()), ranAt(row)))
                .orElseGet(() -> new Cursor(Instant.EPOCH, Optional.empty()));
    }

    private static Optional<Instant> ranAt(CursorRow row) {
        return row.getRanAt() == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.getRanAt()));
    }

    @Override
    public void save(String feed, Cursor cursor) {
        long readUpTo = cursor.readUpTo().toEpochMilli();
        long ranAt = cursor.ranAt().map(Instant::toEpochMilli).orElse(0L);
        Optional<CursorRow> stored = find(feed);
        if (stored.isEmpty()) {
            rows.create(
                    CursorRow.class,
                    new DBParam(CursorRow.FEED, feed),
                    new DBParam("READ_UP_TO", readUpTo),
                    new DBParam("RAN_AT", ranAt));
            return;
        }
        stored.get().setReadUpTo(readUpTo);
        stored.get().setRanAt(ranAt);
        stored.get().save();
    }

    private Optional<CursorRow> find(String feed) {
        return Arrays.stream(rows.find(CursorRow.class, CursorRow.FEED + " = ?", feed))
                .findFirst();
    }
}
