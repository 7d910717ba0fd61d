package org.prepaidsupport.adapter.store.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.OrderLines;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

class OrderLinesTest extends StoreTest {

    private static final long ACME = 1;
    private static final long GLOBEX = 2;
    private static final long ABSENT = 987_654;

    private OrderLines lines;
    private UnitOfMeasure hours;
    private UnitOfMeasure pieces;

    @Override
    protected void prepare() {
        lines = store(OrderLines.class);
        hours = unit("Hours", UnitCategory.WORKING_TIME);
        pieces = unit("Units", UnitCategory.UNIT);
    }

    @Test
    void tellsWhatTheLedgerNeedsToKnowOfALine() {
        SalesOrder order = order(ACME, OrderState.CONFIRMED, prepaid(hours, 4711L));
        long id = order.lines().get(0).id();
        assertThat(lines.byIds(List.of(id, ABSENT)))
                .containsOnlyKeys(id)
                .containsValue(new LineFacts(
                        id,
                        order.id(),
                        "S00001",
                        OrderState.CONFIRMED,
                        LocalDate.of(2026, 11, 23),
                        ACME,
                        InvoicingPolicy.PREPAID,
                        "Prepaid support",
                        Decimal.of(10),
                        hours,
                        4711L));
    }

    @Test
    void isCalledByOrderNumberAndTitle() {
        SalesOrder order = order(ACME, OrderState.CONFIRMED, prepaid(hours, null));
        assertThat(lines.byIds(List.of(order.lines().get(0).id())).values())
                .extracting(LineFacts::name)
                .containsExactly("S00001 - Prepaid support");
    }

    @Test
    void isFoundByItsTask() {
        order(ACME, OrderState.CONFIRMED, prepaid(hours, 4711L), prepaid(hours, 4712L));
        assertThat(lines.byTasks(List.of(4712L, ABSENT)))
                .extracting(LineFacts::taskIssueId)
                .containsExactly(4712L);
        assertThat(lines.byTasks(List.of())).isEmpty();
    }

    @Test
    void prepaidTimeOfACustomerIsThatOfConfirmedOrdersNewestFirst() {
        order(ACME, OrderState.CONFIRMED, prepaid(hours, null));
        order(ACME, OrderState.QUOTATION, prepaid(hours, null));
        order(ACME, OrderState.CANCELLED, prepaid(hours, null));
        order(GLOBEX, OrderState.CONFIRMED, prepaid(hours, null));
        order(ACME, OrderState.CONFIRMED, line(pieces, InvoicingPolicy.PREPAID, null));
        order(ACME, OrderState.CONFIRMED, line(hours, InvoicingPolicy.TIMESHEETS, null), prepaid(hours, 4711L));
        assertThat(lines.prepaidOf(ACME))
                .extracting(LineFacts::orderNumber, LineFacts::policy)
                .containsExactly(tuple("S00006", InvoicingPolicy.PREPAID), tuple("S00001", InvoicingPolicy.PREPAID));
    }

    @Test
    void linesWithTasksAreThoseOfTheCustomerOrOfAny() {
        order(ACME, OrderState.CONFIRMED, prepaid(hours, 4711L), prepaid(hours, null));
        order(GLOBEX, OrderState.CONFIRMED, prepaid(hours, 4712L));
        order(ACME, OrderState.CONFIRMED, prepaid(hours, 4713L));
        assertThat(tasks(ACME, 10)).containsExactly(4713L, 4711L);
        assertThat(tasks(0, 10)).containsExactly(4713L, 4712L, 4711L);
        assertThat(tasks(ACME, 1)).containsExactly(4713L);
        assertThat(tasks(0, 2)).containsExactly(4713L, 4712L);
        assertThat(tasks(ABSENT, 10)).isEmpty();
    }

    @Test
    void manyLinesNeedFourStatements() {
        List<Long> ids = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            order(ACME, OrderState.CONFIRMED, prepaid(hours, null), prepaid(hours, null))
                    .lines()
                    .forEach(line -> ids.add(line.id()));
        }
        assertThat(statements(() -> lines.byIds(ids))).isEqualTo(4);
    }

    private List<Long> tasks(long customer, int limit) {
        return lines.withTasks(customer, limit).stream()
                .map(LineFacts::taskIssueId)
                .toList();
    }

    private SalesOrder order(long customer, OrderState state, OrderLine... of) {
        SalesOrder order = new SalesOrder(
                0,
                "",
                customer,
                LocalDate.of(2026, 11, 23),
                null,
                Currency.getInstance("EUR"),
                "",
                null,
                null,
                state,
                false,
                List.of(of),
                List.of(),
                0);
        return stored(() -> store(OrderStore.class).add(order));
    }

    private static OrderLine prepaid(UnitOfMeasure unit, Long task) {
        return line(unit, InvoicingPolicy.PREPAID, task);
    }

    private static OrderLine line(UnitOfMeasure unit, InvoicingPolicy policy, Long task) {
        return new OrderLine(
                0,
                1,
                "Prepaid support\nby phone",
                Decimal.of(10),
                unit.id(),
                Decimal.HUNDRED,
                Decimal.ZERO,
                List.of(),
                policy,
                task,
                null,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private UnitOfMeasure unit(String name, UnitCategory category) {
        return stored(() -> store(UnitStore.class)
                .add(new UnitOfMeasure(0, name, category, Decimal.ONE, Decimal.of("0.01"), true, 0)));
    }
}
