package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.springframework.stereotype.Component;

/** The rows of order lines. */
@Component
class OrderLineRows {

    private static final String BY_POSITION = OrderLineRow.ORDER_ID + " ASC, " + OrderLineRow.POSITION + " ASC";

    private static final String COLUMNS = String.join(
            ", ",
            Row.ID,
            OrderLineRow.ORDER_ID,
            OrderLineRow.POSITION,
            OrderLineRow.PRODUCT_ID,
            OrderLineRow.DESCRIPTION,
            OrderLineRow.QUANTITY,
            OrderLineRow.UNIT_ID,
            OrderLineRow.UNIT_PRICE,
            OrderLineRow.DISCOUNT,
            OrderLineRow.TAXES,
            OrderLineRow.POLICY,
            OrderLineRow.TASK_ISSUE_ID,
            OrderLineRow.DELIVERED_BY_HAND);

    private final ActiveObjects rows;

    OrderLineRows(ActiveObjects rows) {
        this.rows = rows;
    }

    /** The lines by order, in their order; one statement. */
    Map<Long, List<OrderLine>> of(Collection<Long> orderIds) {
        Map<Long, List<OrderLine>> byOrder = new HashMap<>();
        for (List<Long> some : In.parts(orderIds)) {
            Query query = Query.select(COLUMNS)
                    .where(In.list(OrderLineRow.ORDER_ID, some.size()), some.toArray())
                    .order(BY_POSITION);
            // Streamed, for lists have many: a row that can be saved costs more than reading it.
            rows.stream(OrderLineRow.class, query, row -> byOrder.computeIfAbsent(
                            row.getOrderId(), any -> new ArrayList<>())
                    .add(value(row)));
        }
        return byOrder;
    }

    /** Orders of the lines whose column is among the values. */
    List<Long> orderIdsOf(String column, Collection<Long> values) {
        return values.isEmpty()
                ? List.of()
                : Arrays.stream(find(column, values))
                        .map(OrderLineRow::getOrderId)
                        .distinct()
                        .toList();
    }

    boolean any(String column, long value) {
        return rows.count(OrderLineRow.class, Query.select().where(column + " = ?", value)) > 0;
    }

    boolean anyWithTax(long taxId) {
        return rows.count(OrderLineRow.class, In.containing(OrderLineRow.TAXES, taxId)) > 0;
    }

    /** Stores the lines of an order as they are now: changes kept ones, adds new ones, removes the rest. */
    List<OrderLine> replace(long orderId, List<OrderLine> lines) {
        Map<Long, OrderLineRow> before = new HashMap<>();
        for (OrderLineRow row : find(OrderLineRow.ORDER_ID, List.of(orderId))) {
            before.put(row.getID(), row);
        }
        List<OrderLine> stored = new ArrayList<>();
        for (int position = 0; position < lines.size(); position++) {
            OrderLine line = lines.get(position);
            OrderLineRow row = line.id() == 0
                    ? create(orderId, line)
                    : Optional.ofNullable(before.remove(line.id())).orElseThrow(NotFound::new);
            stored.add(isStored(line, row, position) ? line : store(line, row, position));
        }
        if (!before.isEmpty()) {
            rows.delete(before.values().toArray(OrderLineRow[]::new));
        }
        return stored;
    }

    void deleteOf(long orderId) {
        rows.deleteWithSQL(OrderLineRow.class, OrderLineRow.ORDER_ID + " = ?", orderId);
    }

    private OrderLineRow[] find(String column, Collection<Long> values) {
        return rows.find(
                OrderLineRow.class,
                Query.select()
                        .where(In.list(column, values.size()), values.toArray())
                        .order(BY_POSITION));
    }

    private OrderLineRow create(long orderId, OrderLine line) {
        return rows.create(
                OrderLineRow.class,
                new DBParam(OrderLineRow.ORDER_ID, orderId),
                new DBParam(OrderLineRow.PRODUCT_ID, line.productId()),
                new DBParam(OrderLineRow.UNIT_ID, line.unitId()),
                new DBParam(OrderLineRow.POLICY, line.policy().name()));
    }

    private static boolean isStored(OrderLine line, OrderLineRow row, int position) {
        return line.id() != 0 && row.getLinePosition() == position && value(row).equals(line);
    }

    private static OrderLine store(OrderLine line, OrderLineRow row, int position) {
        row.setLinePosition(position);
        row.setProductId(line.productId());
        row.setDescription(line.description());
        row.setQuantity(line.quantity().scaled());
        row.setUnitId(line.unitId());
        row.setUnitPrice(line.unitPrice().scaled());
        row.setDiscount(line.discount().scaled());
        row.setTaxes(In.text(line.taxes()));
        row.setPolicy(line.policy().name());
        row.setTaskIssueId(line.taskIssueId());
        row.setDeliveredByHand(line.deliveredByHand().scaled());
        row.save();
        return value(row);
    }

    static OrderLine value(OrderLineRow row) {
        return new OrderLine(
                row.getID(),
                row.getProductId(),
                row.getDescription() == null ? "" : row.getDescription(),
                Decimal.ofScaled(row.getQuantity()),
                row.getUnitId(),
                Decimal.ofScaled(row.getUnitPrice()),
                Decimal.ofScaled(row.getDiscount()),
                In.ids(row.getTaxes()),
                InvoicingPolicy.valueOf(row.getPolicy()),
                row.getTaskIssueId(),
                Decimal.ofScaled(row.getDeliveredByHand()));
    }
}
