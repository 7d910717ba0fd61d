package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Like;
import org.prepaidsupport.adapter.store.NamedRow;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.adapter.store.customer.CustomerRow;
import org.prepaidsupport.adapter.store.order.SalesOrderRow;
import org.prepaidsupport.application.invoice.InvoiceQuery;

/** What is asked of documents, as conditions of statements. */
final class InvoiceConditions {

    /** Customers and orders that a text may name; who types less than a name finds enough of them. */
    private static final int MOST_NAMED = 500;

    private final ActiveObjects rows;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    InvoiceConditions(ActiveObjects rows, InvoiceQuery wanted) {
        this.rows = rows;
        wanted.state().ifPresent(state -> equal(InvoiceRow.STATE, state.name()));
        wanted.kind().ifPresent(kind -> equal(InvoiceRow.KIND, kind.name()));
        wanted.payment().ifPresent(payment -> equal(InvoiceRow.PAYMENT_STATE, payment.name()));
        wanted.customerId().ifPresent(id -> equal(InvoiceRow.CUSTOMER_ID, id));
        wanted.overdueOn().ifPresent(day -> {
            conditions.add(InvoiceRow.OPEN + " > 0 AND " + InvoiceRow.DUE_DAY + " < ?");
            values.add(day.toEpochDay());
        });
        wanted.orderId().ifPresent(id -> among(Row.ID, documentsOf(List.of(id))));
        wanted.text().ifPresent(this::text);
    }

    Query query() {
        return on(Query.select());
    }

    Query on(Query query) {
        return conditions.isEmpty() ? query : query.where(String.join(" AND ", conditions), values.toArray());
    }

    InvoiceConditions and(String condition, Object value) {
        conditions.add(condition);
        values.add(value);
        return this;
    }

    private void text(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        List<Long> buyers = ids(CustomerRow.class, NamedRow.SEARCH, typed);
        List<Long> documents =
                documentsOf(ids(SalesOrderRow.class, SalesOrderRow.ORDER_NUMBER, text.toUpperCase(Locale.ROOT)));
        List<String> any = new ArrayList<>(List.of(Like.condition(InvoiceRow.SEARCH_NUMBER)));
        values.add(Like.part(typed));
        if (!buyers.isEmpty()) {
            any.add(In.list(InvoiceRow.CUSTOMER_ID, buyers.size()));
            values.addAll(buyers);
        }
        if (!documents.isEmpty()) {
            any.add(In.list(Row.ID, documents.size()));
            values.addAll(documents);
        }
        conditions.add("(" + String.join(" OR ", any) + ")");
    }

    private List<Long> documentsOf(List<Long> orders) {
        return orders.isEmpty()
                ? List.of()
                : Arrays.stream(rows.find(
                                InvoiceOrderRow.class,
                                In.list(InvoiceOrderRow.ORDER_ID, orders.size()),
                                orders.toArray()))
                        .map(InvoiceOrderRow::getInvoiceId)
                        .distinct()
                        .limit(MOST_NAMED)
                        .toList();
    }

    private <T extends Row> List<Long> ids(Class<T> type, String column, String text) {
        List<Long> found = new ArrayList<>();
        Query named = Query.select()
                .where(Like.condition(column), Like.part(text))
                .order(Row.ID + " DESC")
                .limit(MOST_NAMED);
        Arrays.stream(rows.find(type, named)).forEach(row -> found.add(row.getID()));
        return found;
    }

    private void among(String column, List<Long> ids) {
        conditions.add(ids.isEmpty() ? column + " < 0" : In.list(column, ids.size()));
        values.addAll(ids);
    }

    private void equal(String column, Object value) {
        conditions.add(column + " = ?");
        values.add(value);
    }

    /** How the documents are sorted; without doubt, so that pages neither repeat nor miss one. */
    static String order(InvoiceQuery wanted) {
        String direction = wanted.descending() ? " DESC" : " ASC";
        String column =
                switch (wanted.sort()) {
                    case CREATED -> "";
                    case NUMBER -> InvoiceRow.NUMBER;
                    case DATE -> InvoiceRow.DAY;
                    case DUE -> InvoiceRow.DUE_DAY;
                    case TOTAL -> InvoiceRow.TOTAL;
                    case OPEN -> InvoiceRow.OPEN;
                };
        return (column.isEmpty() ? "" : column + direction + ", ") + Row.ID + direction;
    }
}
