package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.OrderLine;
import org.springframework.stereotype.Component;

/** What was made in Jira for order lines; a statement for every thousand that are asked for. */
@Component
class LineTasks {

    private static final String COLUMNS = String.join(
            ", ",
            LineTaskRow.LINE_ID,
            LineTaskRow.ORDER_ID,
            LineTaskRow.TASK_ISSUE_ID,
            LineTaskRow.PROJECT_ID,
            LineTaskRow.TEMPLATE_ID);

    /** Of one line. */
    record Made(@Nullable Long taskIssueId, @Nullable MadeProject project) {

        static final Made NOTHING = new Made(null, null);

        static Made of(OrderLine line) {
            return new Made(line.taskIssueId(), line.project());
        }
    }

    private record LineTask(long lineId, long orderId, Made made) {

        static LineTask of(LineTaskRow row) {
            Long project = row.getProjectId();
            return new LineTask(
                    row.getLineId(),
                    row.getOrderId(),
                    new Made(
                            row.getTaskIssueId() == 0 ? null : row.getTaskIssueId(),
                            project == null ? null : new MadeProject(project, row.getTemplateId())));
        }
    }

    private final ActiveObjects rows;

    LineTasks(ActiveObjects rows) {
        this.rows = rows;
    }

    /** By line; lines that nothing was made for are left out. */
    Map<Long, Made> ofOrders(Collection<Long> orderIds) {
        Map<Long, Made> byLine = new HashMap<>();
        find(LineTaskRow.ORDER_ID, orderIds).forEach(each -> byLine.put(each.lineId(), each.made()));
        return byLine;
    }

    List<Long> linesOf(Collection<Long> taskIssueIds) {
        return find(LineTaskRow.TASK_ISSUE_ID, taskIssueIds).stream()
                .map(LineTask::lineId)
                .toList();
    }

    List<Long> ordersOf(Collection<Long> taskIssueIds) {
        return orders(LineTaskRow.TASK_ISSUE_ID, taskIssueIds);
    }

    List<Long> ordersOfProjects(Collection<Long> projectIds) {
        return orders(LineTaskRow.PROJECT_ID, projectIds);
    }

    private List<Long> orders(String column, Collection<Long> values) {
        return find(column, values).stream().map(LineTask::orderId).distinct().toList();
    }

    /** Lines that have a task, newest first. */
    List<Long> newest(int limit) {
        Query query = Query.select(COLUMNS)
                .where(LineTaskRow.TASK_ISSUE_ID + " <> ?", 0L)
                .order(LineTaskRow.LINE_ID + " DESC")
                .limit(limit);
        return read(query).stream().map(LineTask::lineId).toList();
    }

    /** One statement, however many. */
    void add(long orderId, Map<Long, Made> madeByLine) {
        List<Map<String, Object>> values = new ArrayList<>();
        madeByLine.forEach((line, made) -> {
            Map<String, Object> columns = new LinkedHashMap<>();
            columns.put(LineTaskRow.LINE_ID, line);
            columns.put(LineTaskRow.ORDER_ID, orderId);
            columns.put(LineTaskRow.TASK_ISSUE_ID, Objects.requireNonNullElse(made.taskIssueId(), 0L));
            columns.put(
                    LineTaskRow.PROJECT_ID,
                    made.project() == null ? null : made.project().id());
            columns.put(
                    LineTaskRow.TEMPLATE_ID,
                    made.project() == null ? null : made.project().templateId());
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
        rows.stream(LineTaskRow.class, query, row -> found.add(LineTask.of(row)));
        return found;
    }
}
