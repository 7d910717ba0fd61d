package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.customer.MergeCustomers;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderChange;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeTasks;

class OrderHistoryTest extends DeskTest {

    private OrderHistory history;

    @Override
    protected void prepare() {
        history = desk.get(OrderHistory.class);
    }

    @Test
    void tellsWhoMadeItAndWhatBecameOfIt() {
        desk.jira.login(FakeJira.BOB);
        SalesOrder quotation = desk.quotation(desk.acme, line(desk.prepaidSupport, "10"));
        desk.jira.login(FakeJira.ADMIN);
        desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.CONFIRM);
        desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.LOCK);
        List<OrderChange> changes = history.of(quotation.id());
        assertThat(changes)
                .extracting(OrderChange::field)
                .containsExactly(OrderField.CREATED, OrderField.STATE, OrderField.LOCKED);
        assertThat(changes)
                .extracting(OrderChange::userKey)
                .containsExactly(FakeJira.BOB, FakeJira.ADMIN, FakeJira.ADMIN);
        assertThat(changes.get(1).before()).isEqualTo("quotation");
        assertThat(changes.get(1).after()).isEqualTo("confirmed");
        assertThat(changes.get(1).at()).isEqualTo(desk.plugin.clock().instant());
    }

    @Test
    void tellsEveryFieldWithItsOldAndNewValueInTheNamesOfThatDay() {
        long globex = desk.customer("Globex");
        SalesOrder order = desk.quotation(desk.acme, line(desk.prepaidSupport, "10"));
        long first = order.lines().get(0).id();
        update(
                order,
                "customer",
                globex,
                "reference",
                "PO 7",
                "project",
                "TIM",
                "lines",
                List.of(
                        Entered.fields(
                                "id",
                                first,
                                "product",
                                desk.prepaidSupport,
                                "quantity",
                                "12.5",
                                "unitPrice",
                                "90",
                                "discount",
                                "10",
                                "unit",
                                desk.unit("Hours").id()),
                        line(desk.product("Training"), "1")));
        assertThat(history.of(order.id()).stream().skip(1).map(OrderHistoryTest::told))
                .containsExactly(
                        "CUSTOMER : ACME -> Globex",
                        "VALID_UNTIL : 2026-12-23 -> ",
                        "REFERENCE :  -> PO 7",
                        "PROJECT :  -> TIM",
                        "QUANTITY Prepaid support: 10 -> 12.5",
                        "UNIT_PRICE Prepaid support: 100 -> 90",
                        "DISCOUNT Prepaid support: 0 -> 10",
                        "LINE Training:  -> 1 Hours");
    }

    @Test
    void aChangedQuantityTellsWhatWasDeliveredAndInvoicedByThen() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.task(order), 4 * HOUR);
        update(
                order.order(),
                "lines",
                List.of(Entered.fields("id", desk.lineId(order), "product", desk.prepaidSupport, "quantity", "20")));
        OrderChange change = last(order.order());
        assertThat(change.field()).isEqualTo(OrderField.QUANTITY);
        assertThat(change.delivered()).isEqualTo("4");
        assertThat(change.invoiced()).isEqualTo("0");
    }

    @Test
    void whatIsRefusedLeavesNoTrace() {
        SalesOrder quotation = desk.quotation(desk.acme, line(desk.prepaidSupport, "10"));
        ((FakeTasks) desk.get(Tasks.class)).refuse(FakeTasks.Refusal.MAKE, "Prepaid");
        assertThatThrownBy(() -> desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.CONFIRM))
                .isInstanceOf(InvalidInput.class);
        assertThat(history.of(quotation.id())).hasSize(1);
    }

    @Test
    void aMergedCustomerIsAChangeOfItsOrders() {
        long globex = desk.customer("Globex");
        SalesOrder order = desk.quotation(globex, line(desk.prepaidSupport, "10"));
        desk.get(MergeCustomers.class).merge(globex, Entered.input("into", desk.acme));
        assertThat(told(last(order))).isEqualTo("CUSTOMER : Globex -> ACME");
    }

    @Test
    void goesWithItsOrderAndIsForThoseWhoReadOrders() {
        SalesOrder order = desk.quotation(desk.acme, line(desk.prepaidSupport, "10"));
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> history.of(order.id())).isInstanceOf(Forbidden.class);
        desk.jira.login(FakeJira.ADMIN);
        desk.get(Orders.class).delete(order.id());
        assertThatThrownBy(() -> history.of(order.id())).isInstanceOf(NotFound.class);
        assertThat(desk.get(OrderHistoryStore.class).ofOrder(order.id())).isEmpty();
    }

    private void update(SalesOrder order, Object... namesAndValues) {
        desk.get(Orders.class)
                .update(
                        order.id(),
                        Entered.input(Entered.with(
                                Entered.fields("customer", order.customerId(), "version", order.version()),
                                namesAndValues)));
    }

    private OrderChange last(SalesOrder order) {
        List<OrderChange> changes = history.of(order.id());
        return changes.get(changes.size() - 1);
    }

    private static String told(OrderChange change) {
        return change.field() + " " + change.line() + ": " + change.before() + " -> " + change.after();
    }
}
