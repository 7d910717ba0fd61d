package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.order.OrderFigures;
import org.prepaidsupport.application.order.OrderListStore;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderSummary;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderState;
import org.springframework.stereotype.Component;

@Component
class AoOrderListStore implements OrderListStore {

    /** What is reckoned comes in columns of the right type: Active Objects reads no others. */
    private static final String SUMS = String.join(
            ", ",
            SalesOrderRow.CURRENCY,
            "COUNT(" + Row.ID + ") AS " + SalesOrderRow.VERSION,
            sum(SalesOrderRow.UNTAXED),
            sum(SalesOrderRow.TOTAL),
            sum(SalesOrderRow.TO_INVOICE));

    private static final String COLUMNS = String.join(
            ", ",
            Row.ID,
            SalesOrderRow.ORDER_NUMBER,
            SalesOrderRow.CUSTOMER_ID,
            SalesOrderRow.ORDER_DAY,
            SalesOrderRow.VALID_UNTIL_DAY,
            SalesOrderRow.CURRENCY,
            SalesOrderRow.REFERENCE,
            SalesOrderRow.PROJECT_ID,
            SalesOrderRow.OWNER,
            SalesOrderRow.STATE,
            SalesOrderRow.LOCKED,
            SalesOrderRow.UNTAXED,
            SalesOrderRow.TOTAL,
            SalesOrderRow.TO_INVOICE,
            SalesOrderRow.INVOICE_STATUS,
            SalesOrderRow.CUSTOMER_SORT);

    private static final String USED =
            String.join(", ", SalesOrderRow.CUSTOMER_ID, SalesOrderRow.PROJECT_ID, SalesOrderRow.OWNER);

    private final ActiveObjects rows;
    private final Copies copies;

    AoOrderListStore(ActiveObjects rows, Copies copies) {
        this.rows = rows;
        this.copies = copies;
    }

    private static String sum(String column) {
        return "SUM(" + column + ") AS " + column;
    }

    @Override
    public Found find(OrderQuery wanted) {
        OrderConditions filter = OrderConditions.of(wanted, rows);
        List<Sum> sums = new ArrayList<>();
        rows.stream(
                SalesOrderRow.class,
                filter.of(Query.select(SUMS)).group(SalesOrderRow.CURRENCY),
                row -> sums.add(sum(row)));
        sums.sort(Comparator.comparing(each -> each.total().currency().getCurrencyCode()));
        int total = sums.stream().mapToInt(Sum::orders).sum();
        List<OrderSummary> items = new ArrayList<>();
        if (total > wanted.page().start()) {
            rows.stream(
                    SalesOrderRow.class,
                    filter.of(Query.select(COLUMNS))
                            .order(OrderConditions.order(wanted))
                            .limit(wanted.page().limit())
                            .offset(wanted.page().start()),
                    row -> items.add(summary(row)));
        }
        return new Found(
                new Page<>(items, total, wanted.page().start(), wanted.page().limit()), sums);
    }

    @Override
    public Used used() {
        return copies.records(AoOrderStore.KIND, "used", List.of(0L), any -> Map.of(0L, readUsed()))
                .values()
                .iterator()
                .next();
    }

    private Used readUsed() {
        Set<Long> customers = new HashSet<>();
        Set<Long> projects = new HashSet<>();
        Set<String> owners = new HashSet<>();
        rows.stream(SalesOrderRow.class, Query.select(USED).group(USED), row -> {
            customers.add(row.getCustomerId());
            Optional.ofNullable(row.getProjectId()).ifPresent(projects::add);
            Optional.ofNullable(row.getOwnerKey()).ifPresent(owners::add);
        });
        return new Used(customers, projects, owners);
    }

    private static Sum sum(SalesOrderRow row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        return new Sum(
                row.getVersion(),
                money(row.getUntaxedAmount(), currency),
                money(row.getTotalAmount(), currency),
                money(row.getToInvoiceAmount(), currency));
    }

    private static OrderSummary summary(SalesOrderRow row) {
        Currency currency = Currency.getInstance(row.getCurrency());
        OrderFigures figures = new OrderFigures(
                money(row.getUntaxedAmount(), currency),
                money(row.getTotalAmount(), currency),
                money(row.getToInvoiceAmount(), currency),
                Optional.ofNullable(row.getInvoiceStatus())
                        .map(InvoiceStatus::valueOf)
                        .orElse(InvoiceStatus.NOTHING),
                Optional.ofNullable(row.getCustomerSort()).orElse(""));
        return new OrderSummary(
                row.getID(),
                row.getOrderNumber(),
                row.getCustomerId(),
                LocalDate.ofEpochDay(row.getOrderDay()),
                Optional.ofNullable(row.getValidUntilDay())
                        .map(LocalDate::ofEpochDay)
                        .orElse(null),
                Optional.ofNullable(row.getReference()).orElse(""),
                row.getProjectId(),
                row.getOwnerKey(),
                OrderState.valueOf(row.getState()),
                row.isLocked(),
                figures);
    }

    private static Money money(@Nullable Long minorUnits, Currency currency) {
        return new Money(minorUnits == null ? 0 : minorUnits, currency);
    }
}
