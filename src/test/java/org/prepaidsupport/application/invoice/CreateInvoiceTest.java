package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.order.DeliverByHand;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.Entered;

class CreateInvoiceTest extends DeskTest {

    private CreateInvoice createInvoice;

    @Override
    protected void prepare() {
        createInvoice = desk.get(CreateInvoice.class);
    }

    @ParameterizedTest(name = "{0} h logged of 10 h")
    @ValueSource(longs = {0, 4, 10, 12})
    void prepaidIsBilledByWhatWasOrderedWhateverWasLogged(long hours) {
        OrderOverview order = desk.tenHours();
        desk.log(desk.task(order), hours * HOUR + 1);
        InvoiceOverview invoice = createInvoice.of(order.order().id());
        assertThat(invoice.invoice().state()).isEqualTo(InvoiceState.DRAFT);
        assertThat(invoice.invoice().drawnNumber()).isEmpty();
        assertThat(quantities(invoice)).containsExactly(Decimal.of(10));
        assertThat(invoice.totals().total().amount()).hasToString("1000.00");
        assertThat(invoice.orders()).extracting(each -> each.number()).containsExactly("S00001");
        assertThat(invoice.customer().name()).isEqualTo("ACME");
    }

    @Test
    void aSecondInvoiceHasNothingToBill() {
        OrderOverview order = desk.tenHours();
        createInvoice.of(order.order().id());
        assertThatThrownBy(() -> createInvoice.of(order.order().id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.nothing")
                .hasMessageContaining("S00001");
        assertThat(desk.get(Invoices.class).ofOrder(order.order().id())).hasSize(1);
    }

    @Test
    void draftsCountAsInvoiced() {
        OrderOverview order = desk.tenHours();
        assertThat(desk.now(order).progress().status()).isEqualTo(InvoiceStatus.TO_INVOICE);
        createInvoice.of(order.order().id());
        assertThat(desk.now(order).progress().status()).isEqualTo(InvoiceStatus.INVOICED);
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.of(10));
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
    }

    @Test
    void whatWasBilledOnACancelledDraftCanBeBilledAgain() {
        OrderOverview order = desk.tenHours();
        InvoiceOverview draft = createInvoice.of(order.order().id());
        desk.get(Invoices.class).cancel(draft.invoice().id());
        assertThat(quantities(createInvoice.of(order.order().id()))).containsExactly(Decimal.of(10));
    }

    @Test
    void aLargerQuantityIsBilledByTheDifference() {
        OrderOverview order = desk.tenHours();
        createInvoice.of(order.order().id());
        Map<String, Object> twelve = line(desk.prepaidSupport, "12", "id", desk.lineId(order));
        desk.get(Orders.class)
                .update(
                        order.order().id(),
                        Entered.input(
                                "customer", desk.acme, "version", order.order().version(), "lines", List.of(twelve)));
        assertThat(quantities(createInvoice.of(order.order().id()))).containsExactly(Decimal.of(2));
    }

    @Test
    void timesheetsAreBilledByWhatWasDeliveredSoFar() {
        long consulting = desk.product("Consulting", "invoicingPolicy", "timesheets");
        OrderOverview order = desk.confirmed(desk.acme, line(consulting, "10"));
        assertThatThrownBy(() -> createInvoice.of(order.order().id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.nothing.delivered");
        desk.log(desk.task(order), 4 * HOUR + HOUR / 2);
        assertThat(quantities(createInvoice.of(order.order().id()))).containsExactly(Decimal.of("4.5"));
        desk.log(desk.task(order), HOUR);
        assertThat(quantities(createInvoice.of(order.order().id()))).containsExactly(Decimal.ONE);
    }

    @Test
    void whatWasEnteredByHandIsBilled() {
        long travel = desk.product("Travel", "invoicingPolicy", "manual", "createOnOrder", "nothing", "project", null);
        OrderOverview order = desk.confirmed(desk.acme, line(travel, "3"));
        desk.get(DeliverByHand.class).deliver(desk.lineId(order), Entered.input("quantity", "2"));
        assertThat(quantities(createInvoice.of(order.order().id()))).containsExactly(Decimal.of(2));
    }

    @Test
    void onlyManualDeliveryIsEnteredByHand() {
        OrderOverview order = desk.tenHours();
        DeliverByHand byHand = desk.get(DeliverByHand.class);
        assertThatThrownBy(() -> byHand.deliver(desk.lineId(order), Entered.input("quantity", "2")))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> byHand.deliver(987_654, Entered.input("quantity", "2")))
                .isInstanceOf(NotFound.class);
        assertRefusedAt(
                () -> byHand.deliver(desk.lineId(order), Entered.input("quantity", "some")),
                "quantity: prepaid.error.not.number");
        assertRefusedAt(() -> byHand.deliver(desk.lineId(order), Entered.input()), "quantity: prepaid.error.required");
        assertRefusedAt(
                () -> byHand.deliver(desk.lineId(order), Entered.input("quantity", "-1")),
                "quantity: prepaid.error.negative");
    }

    @Test
    void aRebateIsBilledWithTheRest() {
        OrderOverview order = desk.confirmed(
                desk.acme, line(desk.prepaidSupport, "10"), line(desk.prepaidSupport, "-1", "unitPrice", "50"));
        InvoiceOverview invoice = createInvoice.of(order.order().id());
        assertThat(quantities(invoice)).containsExactly(Decimal.of(10), Decimal.of(-1));
        assertThat(invoice.totals().total().amount()).hasToString("950.00");
        assertThat(desk.get(Orders.class).get(order.order().id()).lines())
                .extracting(each -> each.progress().status())
                .containsOnly(InvoiceStatus.INVOICED);
    }

    @Test
    void aRebateAloneMakesNoInvoiceOfLessThanNothing() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "-1", "unitPrice", "50"));
        assertThatThrownBy(() -> createInvoice.of(order.order().id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.negative");
        assertThat(desk.get(Invoices.class).ofOrder(order.order().id())).isEmpty();
    }

    @Test
    void linesKeepPriceDiscountAndTaxOfTheOrder() {
        OrderOverview order = desk.confirmed(
                desk.acme, line(desk.prepaidSupport, "10", "unitPrice", "80", "discount", "5", "description", "Help"));
        InvoiceLine billed =
                createInvoice.of(order.order().id()).invoice().lines().get(0);
        assertThat(billed.unitPrice()).isEqualTo(Decimal.of(80));
        assertThat(billed.discount()).isEqualTo(Decimal.of(5));
        assertThat(billed.description()).isEqualTo("Help");
        assertThat(billed.orderLineId()).isEqualTo(desk.lineId(order));
    }

    @Test
    void aQuotationOrACancelledOrderIsNotBilled() {
        long quotation =
                desk.quotation(desk.acme, line(desk.prepaidSupport, "10")).id();
        assertThatThrownBy(() -> createInvoice.of(quotation))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("unconfirmed");
        OrderOverview order = desk.tenHours();
        desk.get(OrderTransitions.class).apply(order.order().id(), OrderTransition.CANCEL);
        assertThatThrownBy(() -> createInvoice.of(order.order().id())).isInstanceOf(Conflict.class);
    }

    @Test
    void cancellingTheOrderCancelsItsDraftsAndLeavesPostedOnes() {
        OrderOverview order = desk.tenHours();
        Invoices invoices = desk.get(Invoices.class);
        long draft = createInvoice.of(order.order().id()).invoice().id();
        OrderOverview other = desk.tenHours();
        long posted = createInvoice.of(other.order().id()).invoice().id();
        invoices.post(posted);
        desk.get(OrderTransitions.class).apply(order.order().id(), OrderTransition.CANCEL);
        desk.get(OrderTransitions.class).apply(other.order().id(), OrderTransition.CANCEL);
        assertThat(invoices.get(draft).invoice().state()).isEqualTo(InvoiceState.CANCELLED);
        assertThat(invoices.get(posted).invoice().state()).isEqualTo(InvoiceState.POSTED);
    }

    @Test
    void severalOrdersMakeOneDraftPerCustomerAndCurrency() {
        long globex = desk.customer("Globex");
        long one = desk.tenHours().order().id();
        long two = desk.tenHours().order().id();
        long three =
                desk.confirmed(globex, line(desk.prepaidSupport, "1")).order().id();
        List<InvoiceOverview> made = createInvoice.ofOrders(List.of(one, two, three, one));
        assertThat(made).extracting(each -> each.customer().name()).containsExactly("ACME", "Globex");
        assertThat(made.get(0).invoice().orders()).containsExactly(one, two);
        assertThat(quantities(made.get(0))).containsExactly(Decimal.of(10), Decimal.of(10));
    }

    @Test
    void anUnknownOrderIsNamedAndNothingIsMade() {
        long one = desk.tenHours().order().id();
        assertRefusedAt(
                () -> createInvoice.ofOrders(List.of(one, 987_654L)), "orders[1]: prepaid.error.unknown.record");
        assertRefusedAt(() -> createInvoice.ofOrders(List.of()), "orders: prepaid.error.required");
        assertThatThrownBy(() -> createInvoice.of(987_654)).isInstanceOf(NotFound.class);
        assertThat(desk.get(Invoices.class).ofOrder(one)).isEmpty();
    }

    private static List<Decimal> quantities(InvoiceOverview invoice) {
        return invoice.invoice().lines().stream().map(InvoiceLine::quantity).toList();
    }
}
