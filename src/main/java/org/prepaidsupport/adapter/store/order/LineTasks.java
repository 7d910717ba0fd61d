package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.springframework.stereotype.Component;

/** The tasks of order lines; a statement for every thousand that are asked for. */
@Component
class LineTasks {

    private static final String COLUMNS =
            String.join(", ", LineTaskRow.LINE_ID, LineTaskRow.ORDER_ID, LineTaskRow.TASK_ISSUE_ID);

    private record LineTask(long lineId, long orderId, long taskIssueId) {}

    private final ActiveObjects rows;

    LineTasks(ActiveObjects rows) {
        this.rows = rows;
    }

    /** Tasks by line. */
    Map<Long, Long> ofOrders(Collection<Long> orderIds) {
        Map<Long, Long> byLine = new HashMap<>();
        find(LineTaskRow.ORDER_ID, orderIds).forEach(each -> byLine.put(each.lineId(), each.taskIssueId()));
        return byLine;
    }

    List<Long> linesOf(Collection<Long> taskIssueIds) {
        return find(LineTaskRow.TASK_ISSUE_ID, taskIssueIds).stream()
                .map(LineTask::lineId)
                .toList();
    }

    List<Long> ordersOf(Collection<Long> taskIssueIds) {
        return find(LineTaskRow.TASK_ISSUE_ID, taskIssueIds).stream()
                .map(LineTask::orderId)
                .distinct()
                .toList();
    }

    /** Lines that have one, newest first. */
    List<Long> newest(int limit) {
        return read(Query.select(COLUMNS).order(LineTaskRow.LINE_ID + " DESC").limit(limit)).stream()
                .map(LineTask::lineId)
                .toList();
    }

    /** One statement, however many. */
    void add(long orderId, Map<Long, Long> tasksByLine) {
        List<Map<String, Object>> values = new ArrayList<>();
        tasksByLine.forEach((line, task) -> {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put(LineTaskRow.LINE_ID, line);
            columns.put(LineTaskRow.ORDER_ID, orderId);
            columns.put(LineTaskRow.TASK_ISSUE_ID, task);
            values.add(columns);
        });
        Inserts.into(rows, LineTaskRow.class, values);
    }

    void deleteOfLines(Collection<Long> lineIds) {
        In.parts(lineIds)
                .forEach(some -> rows.deleteWithSQL(
                        LineTaskRow.class, In.list(LineTaskRow.LINE_ID, some.size()), some.toArray()));
    }

    void deleteOfOrder(long orderId) {
        rows.deleteWithSQL(LineTaskRow.class, LineTaskRow.ORDER_ID + " = ?", orderId);
    }

    private List<LineTask> find(String column, Collection<Long> values) {
        List<LineTask> found = new ArrayList<>();
        In.parts(values)
                .forEach(some ->
                        found.addAll(read(Query.select(COLUMNS).where(In.list(column, some.size()), some.toArray()))));
        return found;
    }

    private List<LineTask> read(Query query) {
        List<LineTask> found = new ArrayList<>();
        rows.stream(
                LineTaskRow.class,
                query,
                row -> found.add(new LineTask(row.getLineId(), row.getOrderId(), row.getTaskIssueId())));
        return found;
    }
}
