package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.application.order.OrderHistoryStore;
import org.prepaidsupport.domain.order.OrderChange;
import org.prepaidsupport.domain.order.OrderField;
import org.springframework.stereotype.Component;

@Component
class AoOrderHistoryStore implements OrderHistoryStore {

    private static final String OF_ORDER = OrderChangeRow.ORDER_ID + " = ?";

    private final ActiveObjects rows;

    AoOrderHistoryStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public void add(long orderId, List<OrderChange> changes) {
        Inserts.into(
                rows,
                OrderChangeRow.class,
                changes.stream().map(each -> columns(orderId, each)).toList());
    }

    private static Map<String, Object> columns(long orderId, OrderChange change) {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put(OrderChangeRow.ORDER_ID, orderId);
        columns.put(OrderChangeRow.CHANGED_AT, change.at().toEpochMilli());
        columns.put(OrderChangeRow.USER_KEY, change.userKey());
        columns.put(OrderChangeRow.FIELD, change.field().name());
        columns.put(OrderChangeRow.LINE_TITLE, change.line());
        columns.put(OrderChangeRow.BEFORE_TEXT, change.before());
        columns.put(OrderChangeRow.AFTER_TEXT, change.after());
        columns.put(OrderChangeRow.DELIVERED, change.delivered());
        columns.put(OrderChangeRow.INVOICED, change.invoiced());
        return columns;
    }

    @Override
    public List<OrderChange> ofOrder(long orderId) {
        Query query = Query.select().where(OF_ORDER, orderId).order(OrderChangeRow.ID + " ASC");
        return Arrays.stream(rows.find(OrderChangeRow.class, query))
                .map(AoOrderHistoryStore::change)
                .toList();
    }

    private static OrderChange change(OrderChangeRow row) {
        return new OrderChange(
                Instant.ofEpochMilli(row.getChangedAt()),
                text(row.getUserKey()),
                OrderField.valueOf(row.getField()),
                text(row.getLineTitle()),
                text(row.getBeforeText()),
                text(row.getAfterText()),
                text(row.getDelivered()),
                text(row.getInvoiced()));
    }

    /** Databases may give the empty text back as null. */
    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }

    @Override
    public void deleteOfOrder(long orderId) {
        rows.deleteWithSQL(OrderChangeRow.class, OF_ORDER, orderId);
    }
}
