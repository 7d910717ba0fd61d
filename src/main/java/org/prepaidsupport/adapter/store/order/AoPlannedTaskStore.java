package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.application.order.PlannedTask;
import org.prepaidsupport.application.order.PlannedTaskStore;
import org.springframework.stereotype.Component;

@Component
class AoPlannedTaskStore implements PlannedTaskStore {

    private static final String OF_ORDER = PlannedTaskRow.ORDER_ID + " = ?";
    private static final String OLDEST_FIRST = PlannedTaskRow.ID + " ASC";

    private final ActiveObjects rows;

    AoPlannedTaskStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(List<PlannedTask> tasks) {
        Inserts.into(
                rows,
                PlannedTaskRow.class,
                tasks.stream().map(AoPlannedTaskStore::columns).toList());
    }

    private static Map<String, Object> columns(PlannedTask task) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(PlannedTaskRow.ORDER_ID, task.orderId());
        columns.put(PlannedTaskRow.ORDER_VERSION, task.orderVersion());
        columns.put(PlannedTaskRow.LINE_ID, task.lineId());
        columns.put(PlannedTaskRow.CONFIRMS, task.confirms());
        columns.put(PlannedTaskRow.PROJECT_ID, task.projectId());
        columns.put(PlannedTaskRow.SUMMARY, task.summary());
        columns.put(PlannedTaskRow.ACTING_USER, task.actingUserKey());
        columns.put(PlannedTaskRow.PLANNED_AT, task.plannedAt().toEpochMilli());
        return columns;
    }

    @Override
    public List<PlannedTask> ofOrder(long orderId) {
        return read(Query.select().where(OF_ORDER, orderId).order(OLDEST_FIRST));
    }

    @Override
    public List<Long> orders() {
        return read(Query.select().order(OLDEST_FIRST)).stream()
                .map(PlannedTask::orderId)
                .distinct()
                .toList();
    }

    private List<PlannedTask> read(Query query) {
        return Arrays.stream(rows.find(PlannedTaskRow.class, query))
                .map(AoPlannedTaskStore::task)
                .toList();
    }

    private static PlannedTask task(PlannedTaskRow row) {
        return new PlannedTask(
                row.getOrderId(),
                row.getOrderVersion(),
                row.getLineId(),
                row.isConfirms(),
                row.getProjectId(),
                row.getSummary(),
                row.getActingUser(),
                Instant.ofEpochMilli(row.getPlannedAt()));
    }

    @Override
    public void deleteOfOrder(long orderId) {
        rows.deleteWithSQL(PlannedTaskRow.class, OF_ORDER, orderId);
    }
}
