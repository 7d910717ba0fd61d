package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Copies;
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

    /** All but the unit, which may change without the line. */
    private record Stored(
            OrderLine line, long orderId, String orderNumber, OrderState state, LocalDate date, long customerId) {

        static Stored of(OrderLine line, SalesOrderRow order) {
            return new Stored(
                    line,
                    order.getID(),
                    order.getOrderNumber(),
                    OrderState.valueOf(order.getState()),
                    LocalDate.ofEpochDay(order.getOrderDay()),
                    order.getCustomerId());
        }

        LineFacts in(UnitOfMeasure unit) {
            return new LineFacts(
                    line.id(),
                    orderId,
                    orderNumber,
                    state,
                    date,
                    customerId,
                    line.policy(),
                    line.title(),
                    line.quantity(),
                    unit,
                    line.taskIssueId());
        }
    }

    private final ActiveObjects rows;
    private final Copies copies;
    private final LineTasks tasks;
    private final UnitStore units;

    AoOrderLines(ActiveObjects rows, Copies copies, LineTasks tasks, UnitStore units) {
        this.rows = rows;
        this.copies = copies;
        this.tasks = tasks;
        this.units = units;
    }

    @Override
    public Map<Long, LineFacts> byIds(Collection<Long> lineIds) {
        Map<Long, LineFacts> byId = new LinkedHashMap<>();
        facts(copies.records(AoOrderStore.KIND, "lines", lineIds, this::stored).values())
                .forEach(line -> byId.put(line.lineId(), line));
        return byId;
    }

    private Map<Long, Stored> stored(Collection<Long> lineIds) {
        Map<Long, Stored> byId = new LinkedHashMap<>();
        in(lineIds).forEach(each -> byId.put(each.line().id(), each));
        return byId;
    }

    @Override
    public List<LineFacts> byTasks(Collection<Long> taskIssueIds) {
        return facts(in(tasks.linesOf(taskIssueIds)));
    }

    @Override
    public List<LineFacts> prepaidOf(long customerId) {
        return timeOf(customerId).stream().filter(LineFacts::isPrepaidTime).toList();
    }

    @Override
    public List<LineFacts> timeOf(long customerId) {
        Map<Long, List<Stored>> confirmed = copies.records(
                AoOrderStore.KIND, "confirmed", List.of(customerId), any -> Map.of(customerId, confirmed(customerId)));
        return facts(confirmed.getOrDefault(customerId, List.of())).stream()
                .filter(line -> line.unit().isTime())
                .toList();
    }

    private List<Stored> confirmed(long customerId) {
        SalesOrderRow[] orders = rows.find(
                SalesOrderRow.class,
                Query.select()
                        .where(
                                SalesOrderRow.CUSTOMER_ID + " = ? AND " + SalesOrderRow.STATE + " = ?",
                                customerId,
                                OrderState.CONFIRMED.name())
                        .order(NEWEST_FIRST)
                        .limit(MOST));
        return linesOf(orders);
    }

    @Override
    public List<LineFacts> withTasks(long customerId, int limit) {
        Query query = Query.select().order(NEWEST_FIRST).limit(limit);
        if (customerId == 0) {
            return facts(in(tasks.newest(limit))).stream()
                    .sorted(Comparator.comparingLong(LineFacts::lineId).reversed())
                    .toList();
        }
        SalesOrderRow[] orders =
                rows.find(SalesOrderRow.class, query.where(SalesOrderRow.CUSTOMER_ID + " = ?", customerId));
        return facts(linesOf(orders)).stream()
                .filter(line -> line.taskIssueId() != null)
                .limit(limit)
                .toList();
    }

    private List<Stored> in(Collection<Long> lineIds) {
        List<Stored> found = new ArrayList<>();
        In.parts(lineIds)
                .forEach(some -> found.addAll(stored(rows.find(
                        OrderLineRow.class, Query.select().where(In.list(Row.ID, some.size()), some.toArray())))));
        return found;
    }

    private List<Stored> linesOf(SalesOrderRow[] orders) {
        if (orders.length == 0) {
            return List.of();
        }
        Object[] ids = Arrays.stream(orders).map(SalesOrderRow::getID).toArray();
        return stored(rows.find(
                OrderLineRow.class,
                Query.select()
                        .where(In.list(OrderLineRow.ORDER_ID, ids.length), ids)
                        .order(OrderLineRow.ORDER_ID + " DESC, " + OrderLineRow.POSITION + " ASC")));
    }

    private List<Stored> stored(OrderLineRow[] lines) {
        if (lines.length == 0) {
            return List.of();
        }
        List<Long> orderIds =
                Arrays.stream(lines).map(OrderLineRow::getOrderId).distinct().toList();
        Map<Long, SalesOrderRow> orders = new HashMap<>();
        for (SalesOrderRow order : rows.find(
                SalesOrderRow.class, Query.select().where(In.list(Row.ID, orderIds.size()), orderIds.toArray()))) {
            orders.put(order.getID(), order);
        }
        Map<Long, LineTasks.Made> made = tasks.ofOrders(orderIds);
        return Arrays.stream(lines)
                .filter(line -> OrderLineRows.isLine(line) && orders.containsKey(line.getOrderId()))
                .map(line -> Stored.of(
                        OrderLineRows.value(line, made.getOrDefault(line.getID(), LineTasks.Made.NOTHING)),
                        Objects.requireNonNull(orders.get(line.getOrderId()))))
                .toList();
    }

    private List<LineFacts> facts(Collection<Stored> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, UnitOfMeasure> used = units.byIds(
                lines.stream().map(each -> each.line().unitId()).distinct().toList());
        return lines.stream()
                .map(each -> each.in(Objects.requireNonNull(used.get(each.line().unitId()))))
                .toList();
    }
}
