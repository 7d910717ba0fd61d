package org.prepaidsupport.adapter.store.delivery;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.application.delivery.OverdraftReasonStore;
import org.springframework.stereotype.Component;

@Component
class AoOverdraftReasonStore implements OverdraftReasonStore {

    private final ActiveObjects rows;

    AoOverdraftReasonStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Map<Long, String> of(Collection<Long> worklogIds) {
        Map<Long, String> found = new HashMap<>();
        for (List<Long> some : In.parts(worklogIds)) {
            for (OverdraftReasonRow row : rows.find(
                    OverdraftReasonRow.class,
                    Query.select().where(In.list(OverdraftReasonRow.WORKLOG_ID, some.size()), some.toArray()))) {
                found.put(row.getWorklogId(), row.getReasonText());
            }
        }
        return found;
    }

    @Override
    public void put(long worklogId, String reason, Optional<String> userKey) {
        rows.deleteWithSQL(OverdraftReasonRow.class, OverdraftReasonRow.WORKLOG_ID + " = ?", worklogId);
        List<DBParam> values = new ArrayList<>(List.of(
                new DBParam(OverdraftReasonRow.WORKLOG_ID, worklogId),
                new DBParam(OverdraftReasonRow.REASON_TEXT, reason)));
        userKey.ifPresent(key -> values.add(new DBParam(OverdraftReasonRow.SET_BY, key)));
        rows.create(OverdraftReasonRow.class, values.toArray(DBParam[]::new));
    }
}
