package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.OrderLines;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Order lines as the ledger asks for them. */
@Component
class AoOrderLines implements OrderLines {

    private static final String NEWEST_FIRST = Row.ID + " DESC";
    private static final int MOST = 1000;

    private final ActiveObjects rows;
    private final UnitStore units;

    AoOrderLines(ActiveObjects rows, UnitStore units) {
        this.rows = rows;
        this.units = units;
    }

    @Override
    public Map<Long, LineFacts> byIds(Collection<Long> lineIds) {
        Map<Long, LineFacts> byId = new LinkedHashMap<>();
        in(Row.ID, lineIds).forEach(line -> byId.put(line.lineId(), line));
        return byId;
    }

    @Override
    public List<LineFacts> byTasks(Collection<Long> taskIssueIds) {
        return in(OrderLineRow.TASK_ISSUE_ID, taskIssueIds);
    }

    @Override
    public List<LineFacts> prepaidOf(long customerId) {
        return timeOf(customerId).stream().filter(LineFacts::isPrepaidTime).toList();
    }

    @Override
    public List<LineFacts> timeOf(long customerId) {
        SalesOrderRow[] orders = rows.find(
                SalesOrderRow.class,
                Query.select()
                        .where(
                                SalesOrderRow.CUSTOMER_ID + " = ? AND " + SalesOrderRow.STATE + " = ?",
                                customerId,
                                OrderState.CONFIRMED.name())
                        .order(NEWEST_FIRST)
                        .limit(MOST));
        return linesOf(orders).stream().filter(line -> line.unit().isTime()).toList();
    }

    @Override
    public List<LineFacts> withTasks(long customerId, int limit) {
        Query query = Query.select().order(NEWEST_FIRST).limit(limit);
        OrderLineRow[] found;
        if (customerId == 0) {
            found = rows.find(OrderLineRow.class, query.where(OrderLineRow.TASK_ISSUE_ID + " IS NOT NULL"));
            return facts(found);
        }
        SalesOrderRow[] orders =
                rows.find(SalesOrderRow.class, query.where(SalesOrderRow.CUSTOMER_ID + " = ?", customerId));
        return linesOf(orders).stream()
                .filter(line -> line.taskIssueId() != null)
                .limit(limit)
                .toList();
    }

    private List<LineFacts> in(String column, Collection<Long> values) {
        List<LineFacts> found = new ArrayList<>();
        In.parts(values)
                .forEach(some -> found.addAll(facts(rows.find(
                        OrderLineRow.class, Query.select().where(In.list(column, some.size()), some.toArray())))));
        return found;
    }

    private List<LineFacts> linesOf(SalesOrderRow[] orders) {
        if (orders.length == 0) {
            return List.of();
        }
        Object[] ids = Arrays.stream(orders).map(SalesOrderRow::getID).toArray();
        return facts(rows.find(
                OrderLineRow.class,
                Query.select()
                        .where(In.list(OrderLineRow.ORDER_ID, ids.length), ids)
                        .order(OrderLineRow.ORDER_ID + " DESC, " + OrderLineRow.POSITION + " ASC")));
    }

    private List<LineFacts> facts(OrderLineRow[] lines) {
        if (lines.length == 0) {
            return List.of();
        }
        Object[] orderIds =
                Arrays.stream(lines).map(OrderLineRow::getOrderId).distinct().toArray();
        Map<Long, SalesOrderRow> orders = new LinkedHashMap<>();
        for (SalesOrderRow order :
                rows.find(SalesOrderRow.class, Query.select().where(In.list(Row.ID, orderIds.length), orderIds))) {
            orders.put(order.getID(), order);
        }
        Map<Long, UnitOfMeasure> used = units.byIds(
                Arrays.stream(lines).map(OrderLineRow::getUnitId).distinct().toList());
        return Arrays.stream(lines)
                .filter(line -> orders.containsKey(line.getOrderId()))
                .map(line -> facts(
                        OrderLineRows.value(line),
                        Objects.requireNonNull(orders.get(line.getOrderId())),
                        Objects.requireNonNull(used.get(line.getUnitId()))))
                .toList();
    }

    private static LineFacts facts(OrderLine line, SalesOrderRow order, UnitOfMeasure unit) {
        return new LineFacts(
                line.id(),
                order.getID(),
                order.getOrderNumber(),
                OrderState.valueOf(order.getState()),
                LocalDate.ofEpochDay(order.getOrderDay()),
                order.getCustomerId(),
                line.policy(),
                line.title(),
                line.quantity(),
                unit,
                line.taskIssueId());
    }
}
