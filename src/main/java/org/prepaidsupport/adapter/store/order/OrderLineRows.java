package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
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
            OrderLineRow.KIND,
            OrderLineRow.PRODUCT_ID,
            OrderLineRow.DESCRIPTION,
            OrderLineRow.QUANTITY,
            OrderLineRow.UNIT_ID,
            OrderLineRow.UNIT_PRICE,
            OrderLineRow.DISCOUNT,
            OrderLineRow.TAXES,
            OrderLineRow.POLICY,
            OrderLineRow.DELIVERED_BY_HAND,
            OrderLineRow.PERCENT_REACHED);

    /** What an order consists of. */
    record Lines(List<OrderLine> lines, List<OrderText> texts) {

        static final Lines NONE = new Lines(List.of(), List.of());
    }

    private final ActiveObjects rows;
    private final LineTasks tasks;

    OrderLineRows(ActiveObjects rows, LineTasks tasks) {
        this.rows = rows;
        this.tasks = tasks;
    }

    /** The lines and texts by order, in their order; two statements. */
    Map<Long, Lines> of(Collection<Long> orderIds) {
        Map<Long, Lines> byOrder = new HashMap<>();
        Map<Long, LineTasks.Made> byLine = orderIds.isEmpty() ? Map.of() : tasks.ofOrders(orderIds);
        for (List<Long> some : In.parts(orderIds)) {
            Query query = Query.select(COLUMNS)
                    .where(In.list(OrderLineRow.ORDER_ID, some.size()), some.toArray())
                    .order(BY_POSITION);
            // Streamed, for lists have many: a row that can be saved costs more than reading it.
            rows.stream(OrderLineRow.class, query, row -> {
                Lines found = byOrder.computeIfAbsent(
                        row.getOrderId(), any -> new Lines(new ArrayList<>(), new ArrayList<>()));
                if (isLine(row)) {
                    found.lines.add(value(row, byLine.getOrDefault(row.getID(), LineTasks.Made.NOTHING)));
                } else {
                    found.texts.add(text(row, found.lines.size()));
                }
            });
        }
        return byOrder;
    }

    /** Orders of these lines. */
    List<Long> ordersOf(Collection<Long> lineIds) {
        return lineIds.isEmpty()
                ? List.of()
                : Arrays.stream(find(Row.ID, lineIds))
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

    /**
     * Stores lines and texts of an order as they are now: changes kept lines, adds new ones, removes the rest. A
     * statement for each line that changes; new ones and new tasks are added by one statement each, however many.
     */
    Lines replace(long orderId, SalesOrder order) {
        Map<Long, OrderLineRow> before = byId(orderId);
        Set<Long> gone = new HashSet<>(before.keySet());
        List<Map<String, Object>> added = new ArrayList<>();
        List<OrderLine> lines = order.lines();
        for (int index = 0; index < lines.size(); index++) {
            OrderLine line = lines.get(index);
            int position = order.position(index);
            if (line.id() == 0) {
                added.add(values(orderId, line, position));
            } else if (gone.remove(line.id())) {
                store(line, Objects.requireNonNull(before.get(line.id())), position);
            } else {
                throw new NotFound();
            }
        }
        boolean more = !added.isEmpty();
        added.addAll(newTexts(orderId, order, before, gone));
        if (!gone.isEmpty()) {
            rows.delete(gone.stream().map(before::get).toArray(OrderLineRow[]::new));
        }
        Inserts.into(rows, OrderLineRow.class, added);
        List<OrderLine> stored = withTasks(orderId, lines, more ? idsByPosition(orderId) : List.of(), gone);
        return new Lines(stored, order.texts());
    }

    /** Texts have no ids of their own: one that is the same at the same place stays. */
    private static List<Map<String, Object>> newTexts(
            long orderId, SalesOrder order, Map<Long, OrderLineRow> before, Set<Long> gone) {
        List<Map<String, Object>> added = new ArrayList<>();
        for (int index = 0; index < order.texts().size(); index++) {
            OrderText text = order.texts().get(index);
            int position = text.above() + index;
            Optional<Long> kept = gone.stream()
                    .filter(id -> isText(Objects.requireNonNull(before.get(id)), text, position))
                    .findFirst();
            if (kept.isPresent()) {
                gone.remove(kept.get());
            } else {
                added.add(values(orderId, text, position));
            }
        }
        return added;
    }

    private static boolean isText(OrderLineRow row, OrderText text, int position) {
        return row.getLinePosition() == position
                && !isLine(row)
                && text(row, text.above()).equals(text);
    }

    private Map<Long, OrderLineRow> byId(long orderId) {
        Map<Long, OrderLineRow> byId = new HashMap<>();
        for (OrderLineRow row : find(OrderLineRow.ORDER_ID, List.of(orderId))) {
            byId.put(row.getID(), row);
        }
        return byId;
    }

    private List<Long> idsByPosition(long orderId) {
        return Arrays.stream(find(OrderLineRow.ORDER_ID, List.of(orderId)))
                .filter(OrderLineRows::isLine)
                .map(OrderLineRow::getID)
                .toList();
    }

    /**
     * The lines as they are stored, with their ids.
     *
     * @param ids of all lines, in their order; empty where none was added
     */
    private List<OrderLine> withTasks(long orderId, List<OrderLine> lines, List<Long> ids, Set<Long> gone) {
        Map<Long, LineTasks.Made> before = tasks.ofOrders(List.of(orderId));
        Map<Long, LineTasks.Made> made = new LinkedHashMap<>();
        Set<Long> stale = new HashSet<>(gone);
        stale.retainAll(before.keySet());
        List<OrderLine> stored = new ArrayList<>();
        for (OrderLine line : lines) {
            OrderLine known = line.id() == 0 ? line.withId(ids.get(stored.size())) : line;
            LineTasks.Made now = LineTasks.Made.of(known);
            if (!now.equals(before.getOrDefault(known.id(), LineTasks.Made.NOTHING))) {
                Optional.ofNullable(before.get(known.id())).ifPresent(other -> stale.add(known.id()));
                if (known.isMade()) {
                    made.put(known.id(), now);
                }
            }
            stored.add(known);
        }
        tasks.deleteOfLines(stale);
        tasks.add(orderId, made);
        return stored;
    }

    void deleteOf(long orderId) {
        tasks.deleteOfOrder(orderId);
        rows.deleteWithSQL(OrderLineRow.class, OrderLineRow.ORDER_ID + " = ?", orderId);
    }

    private OrderLineRow[] find(String column, Collection<Long> values) {
        return rows.find(
                OrderLineRow.class,
                Query.select()
                        .where(In.list(column, values.size()), values.toArray())
                        .order(BY_POSITION));
    }

    private static Map<String, Object> values(long orderId, OrderLine line, int position) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(OrderLineRow.ORDER_ID, orderId);
        values.put(OrderLineRow.POSITION, position);
        values.put(OrderLineRow.PRODUCT_ID, line.productId());
        values.put(OrderLineRow.DESCRIPTION, line.description());
        values.put(OrderLineRow.QUANTITY, line.quantity().scaled());
        values.put(OrderLineRow.UNIT_ID, line.unitId());
        values.put(OrderLineRow.UNIT_PRICE, line.unitPrice().scaled());
        values.put(OrderLineRow.DISCOUNT, line.discount().scaled());
        values.put(OrderLineRow.TAXES, In.text(line.taxes()));
        values.put(OrderLineRow.POLICY, line.policy().name());
        values.put(OrderLineRow.DELIVERED_BY_HAND, line.deliveredByHand().scaled());
        values.put(OrderLineRow.PERCENT_REACHED, line.percentReached().scaled());
        values.put(OrderLineRow.KIND, OrderLineRow.LINE);
        return values;
    }

    /** All columns, so that texts are added by the same statement as lines. */
    private static Map<String, Object> values(long orderId, OrderText text, int position) {
        OrderLine none = new OrderLine(
                0,
                0,
                text.text(),
                Decimal.ZERO,
                0,
                Decimal.ZERO,
                Decimal.ZERO,
                List.of(),
                InvoicingPolicy.PREPAID,
                null,
                null,
                Decimal.ZERO,
                Decimal.ZERO);
        Map<String, Object> values = values(orderId, none, position);
        values.put(OrderLineRow.KIND, text.kind().name());
        return values;
    }

    private static void store(OrderLine line, OrderLineRow row, int position) {
        if (row.getLinePosition() == position
                && value(row, LineTasks.Made.of(line)).equals(line)) {
            return;
        }
        row.setLinePosition(position);
        row.setProductId(line.productId());
        row.setDescription(line.description());
        row.setQuantity(line.quantity().scaled());
        row.setUnitId(line.unitId());
        row.setUnitPrice(line.unitPrice().scaled());
        row.setDiscount(line.discount().scaled());
        row.setTaxes(In.text(line.taxes()));
        row.setPolicy(line.policy().name());
        row.setDeliveredByHand(line.deliveredByHand().scaled());
        row.setPercentReached(line.percentReached().scaled());
        row.save();
    }

    static OrderLine value(OrderLineRow row, LineTasks.Made made) {
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
                made.taskIssueId(),
                made.project(),
                Decimal.ofScaled(row.getDeliveredByHand()),
                Decimal.ofScaled(row.getPercentReached()));
    }

    static boolean isLine(OrderLineRow row) {
        return row.getKind() == null || row.getKind().equals(OrderLineRow.LINE);
    }

    private static OrderText text(OrderLineRow row, int above) {
        return new OrderText(
                OrderText.Kind.valueOf(Objects.requireNonNull(row.getKind())),
                row.getDescription() == null ? "" : row.getDescription(),
                above);
    }
}
