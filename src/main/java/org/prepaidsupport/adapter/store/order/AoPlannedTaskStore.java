package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.application.order.PlannedProject;
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

    @Override
    public void addProjects(List<PlannedProject> projects) {
        Inserts.into(
                rows,
                PlannedTaskRow.class,
                projects.stream().map(AoPlannedTaskStore::columns).toList());
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
        columns.put(PlannedTaskRow.PROJECT_KEY, null);
        return columns;
    }

    private static Map<String, Object> columns(PlannedProject project) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(PlannedTaskRow.ORDER_ID, project.orderId());
        columns.put(PlannedTaskRow.ORDER_VERSION, project.orderVersion());
        columns.put(PlannedTaskRow.LINE_ID, 0L);
        columns.put(PlannedTaskRow.CONFIRMS, project.confirms());
        columns.put(PlannedTaskRow.PROJECT_ID, 0L);
        columns.put(PlannedTaskRow.SUMMARY, project.name());
        columns.put(PlannedTaskRow.ACTING_USER, project.actingUserKey());
        columns.put(PlannedTaskRow.PLANNED_AT, project.plannedAt().toEpochMilli());
        columns.put(PlannedTaskRow.PROJECT_KEY, project.key());
        return columns;
    }

    @Override
    public Planned ofOrder(long orderId) {
        List<PlannedProject> projects = new ArrayList<>();
        List<PlannedTask> tasks = new ArrayList<>();
        for (PlannedTaskRow row : rows.find(
                PlannedTaskRow.class, Query.select().where(OF_ORDER, orderId).order(OLDEST_FIRST))) {
            String key = row.getProjectKey();
            if (key == null) {
                tasks.add(task(row));
            } else {
                projects.add(project(row, key));
            }
        }
        return new Planned(projects, tasks);
    }

    @Override
    public List<Long> orders() {
        return Arrays.stream(rows.find(PlannedTaskRow.class, Query.select().order(OLDEST_FIRST)))
                .map(PlannedTaskRow::getOrderId)
                .distinct()
                .toList();
    }

    private static PlannedProject project(PlannedTaskRow row, String key) {
        return new PlannedProject(
                row.getOrderId(),
                row.getOrderVersion(),
                row.isConfirms(),
                key,
                row.getSummary(),
                row.getActingUser(),
                Instant.ofEpochMilli(row.getPlannedAt()));
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
