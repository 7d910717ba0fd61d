package org.prepaidsupport.adapter.store.order;

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
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.domain.order.OrderState;

/** Which rows of orders a query asks for. */
record OrderConditions(List<String> conditions, List<Object> values) {

    /** Oracle's limit for a list of parameters; whoever finds more customers has not searched for one. */
    private static final int MOST_BUYERS = 1000;

    /** One statement, where customers have to be found by name, or none. */
    static OrderConditions of(OrderQuery wanted, ActiveObjects rows) {
        OrderConditions all = new OrderConditions(new ArrayList<>(), new ArrayList<>());
        wanted.state().ifPresent(state -> all.equal(SalesOrderRow.STATE, state.name()));
        wanted.customerId().ifPresent(id -> all.equal(SalesOrderRow.CUSTOMER_ID, id));
        wanted.projectId().ifPresent(id -> all.equal(SalesOrderRow.PROJECT_ID, id));
        wanted.ownerKey().ifPresent(key -> all.equal(SalesOrderRow.OWNER, key));
        wanted.invoiceStatus().ifPresent(status -> {
            all.equal(SalesOrderRow.INVOICE_STATUS, status.name());
            // Of what is not confirmed nothing is billed, and nothing is said of it.
            all.equal(SalesOrderRow.STATE, OrderState.CONFIRMED.name());
        });
        wanted.expiredOn().ifPresent(day -> {
            all.add(SalesOrderRow.STATE + " IN (?, ?)", OrderState.QUOTATION.name(), OrderState.SENT.name());
            all.add(SalesOrderRow.VALID_UNTIL_DAY + " < ?", day.toEpochDay());
        });
        wanted.text().ifPresent(text -> {
            String part = Like.part(text.toLowerCase(Locale.ROOT));
            List<Long> buyers = buyersCalled(part, rows);
            String named = buyers.isEmpty() ? "" : " OR " + In.list(SalesOrderRow.CUSTOMER_ID, buyers.size());
            all.add("(" + Like.condition(SalesOrderRow.SEARCH_TEXT) + named + ")", part);
            all.values.addAll(buyers);
        });
        return all;
    }

    Query of(Query query) {
        return conditions.isEmpty() ? query : query.where(String.join(" AND ", conditions), values.toArray());
    }

    private void equal(String column, Object value) {
        add(column + " = ?", value);
    }

    private void add(String condition, Object... some) {
        conditions.add(condition);
        values.addAll(Arrays.asList(some));
    }

    private static List<Long> buyersCalled(String part, ActiveObjects rows) {
        Query query = Query.select()
                .where(Like.condition(NamedRow.SEARCH), part)
                .order(Row.ID + " DESC")
                .limit(MOST_BUYERS);
        return Arrays.stream(rows.find(CustomerRow.class, query))
                .map(Row::getID)
                .toList();
    }

    /** How a query wants them sorted; the id breaks ties. */
    static String order(OrderQuery wanted) {
        String column =
                switch (wanted.sort()) {
                    case NUMBER -> SalesOrderRow.SEQUENCE;
                    case DATE -> SalesOrderRow.ORDER_DAY;
                    case STATE -> SalesOrderRow.STATE;
                    case REFERENCE -> SalesOrderRow.REFERENCE;
                    case CUSTOMER -> SalesOrderRow.CUSTOMER_SORT;
                    case VALID_UNTIL -> SalesOrderRow.VALID_UNTIL_DAY;
                    case OWNER -> SalesOrderRow.OWNER;
                    case INVOICE_STATUS -> SalesOrderRow.INVOICE_STATUS;
                    case TO_INVOICE -> SalesOrderRow.TO_INVOICE;
                    case TOTAL -> SalesOrderRow.TOTAL;
                };
        String direction = wanted.descending() ? " DESC" : " ASC";
        return column + direction + ", " + Row.ID + direction;
    }
}
