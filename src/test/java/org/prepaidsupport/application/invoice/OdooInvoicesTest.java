package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.order.DeliverByHand;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderText;

/** Odoo's own figures on invoices and refunds; the numbers are those of {@code docs/odoo-parity.md}. */
class OdooInvoicesTest extends DeskTest {

    private CreateInvoice createInvoice;
    private Invoices invoices;

    @Override
    protected void prepare() {
        createInvoice = desk.get(CreateInvoice.class);
        invoices = desk.get(Invoices.class);
    }

    /** 43: two lines by ordered quantity, 280 and 90, and two by delivered, 180 and 70; two of each are 1240. */
    @Test
    void theStandardFlowFromOrderedOverDeliveredToUpselling() {
        OrderOverview order = desk.confirmed(
                desk.acme,
                two(ordered("Product", "280")),
                two(delivered("Visit", "180")),
                two(ordered("Service", "90")),
                two(delivered("Part", "70")));
        assertThat(order.totals().total().amount()).hasToString("1240.00");
        assertThat(billed(order)).isEqualTo("740.00");
        assertThat(status(order)).isEqualTo(InvoiceStatus.NOTHING);
        deliver(order, 1, "2");
        deliver(order, 3, "2");
        assertThat(billed(order)).isEqualTo("500.00");
        assertThat(status(order)).isEqualTo(InvoiceStatus.INVOICED);
    }

    /** 44: 5 and 3 ordered, the draft edited to 3 and 2: it counts at once in quantity, and in money once posted. */
    @Test
    void anEditedDraftCountsInQuantityAtOnceAndInMoneyOncePosted() {
        OrderOverview order =
                desk.confirmed(desk.acme, line(ordered("Product", "280"), "5"), line(ordered("Service", "90"), "3"));
        Invoice draft = createInvoice.of(order.order().id()).invoice();
        edit(draft, "quantity", "3", "2");
        assertThat(now(order))
                .extracting(each -> each.progress().toInvoice())
                .containsExactly(Decimal.of(2), Decimal.ONE);
        assertThat(now(order))
                .extracting(each -> each.progress().invoiced())
                .containsExactly(Decimal.of(3), Decimal.of(2));
        assertThat(invoiced(order)).containsExactly("0.00", "0.00");
        assertThat(toInvoice(order)).containsExactly("1400.00", "270.00");
        invoices.post(draft.id());
        assertThat(invoiced(order)).containsExactly("840.00", "180.00");
        assertThat(toInvoice(order)).containsExactly("560.00", "90.00");
    }

    /** 48: a quantity is billed to the digit, whatever the unit is rounded to. */
    @Test
    void aFractionIsBilledToTheDigit() {
        OrderOverview order = desk.confirmed(desk.acme, line(ordered("Product", "280"), "5.13"));
        assertThat(createInvoice.of(order.order().id()).invoice().lines().get(0).quantity())
                .isEqualTo(Decimal.of("5.13"));
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.of("5.13"));
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
    }

    /** 50: the price halved on the invoice: nothing is left to invoice, and half the money is invoiced. */
    @Test
    void whatIsBilledAtAnotherPriceIsBilled() {
        OrderOverview order =
                desk.confirmed(desk.acme, line(ordered("Product", "280"), "5"), line(ordered("Service", "90"), "3"));
        Invoice draft = createInvoice.of(order.order().id()).invoice();
        edit(draft, "unitPrice", "140", "45");
        invoices.post(draft.id());
        assertThat(toInvoice(order)).containsExactly("0.00", "0.00");
        assertThat(invoiced(order)).containsExactly("700.00", "135.00");
    }

    /** 52: 5 and 3 invoiced: the draft of the refund gives the quantities back, and the money when it is posted. */
    @Test
    void aRefundGivesQuantitiesBackFromItsDraftOnAndMoneyOncePosted() {
        OrderOverview order =
                desk.confirmed(desk.acme, line(ordered("Product", "280"), "5"), line(ordered("Service", "90"), "3"));
        Invoice posted = invoices.post(
                        createInvoice.of(order.order().id()).invoice().id())
                .invoice();
        Invoice refund =
                desk.get(CreditNotes.class).create(posted.id(), input()).invoice();
        assertThat(now(order)).extracting(each -> each.progress().invoiced()).containsOnly(Decimal.ZERO);
        assertThat(now(order))
                .extracting(each -> each.progress().toInvoice())
                .containsExactly(Decimal.of(5), Decimal.of(3));
        assertThat(invoiced(order)).containsExactly("1400.00", "270.00");
        invoices.post(refund.id());
        assertThat(invoiced(order)).containsExactly("0.00", "0.00");
        assertThat(toInvoice(order)).containsExactly("1400.00", "270.00");
    }

    /** I1: a section is carried over only if a line below it is billed; notes always. */
    @Test
    void sectionsAndNotesStandOnTheInvoice() {
        long product = ordered("Product", "280");
        long visit = delivered("Visit", "180");
        OrderOverview order = desk.confirmed(
                desk.acme,
                text("section", "Goods"),
                line(product, "1"),
                text("section", "Visits"),
                line(visit, "1"),
                text("note", "Parking is free."));
        Invoice draft = createInvoice.of(order.order().id()).invoice();
        assertThat(draft.texts())
                .containsExactly(
                        new OrderText(OrderText.Kind.SECTION, "Goods", 0),
                        new OrderText(OrderText.Kind.NOTE, "Parking is free.", 1));
        OrderOverview other = desk.confirmed(desk.acme, line(product, "1"));
        deliver(order, 1, "1");
        Invoice both = createInvoice
                .ofOrders(List.of(order.order().id(), other.order().id()))
                .get(0)
                .invoice();
        assertThat(both.texts())
                .containsExactly(
                        new OrderText(OrderText.Kind.SECTION, order.order().number(), 0),
                        new OrderText(OrderText.Kind.SECTION, "Visits", 0),
                        new OrderText(OrderText.Kind.NOTE, "Parking is free.", 1),
                        new OrderText(OrderText.Kind.SECTION, other.order().number(), 1));
    }

    private void edit(Invoice draft, String field, String first, String second) {
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(fields("id", draft.lines().get(0).id(), field, first));
        lines.add(fields("id", draft.lines().get(1).id(), field, second));
        invoices.update(draft.id(), input("version", draft.version(), "lines", lines));
    }

    private String billed(OrderOverview order) {
        InvoiceOverview draft = createInvoice.of(order.order().id());
        return invoices.post(draft.invoice().id()).totals().total().amount().toPlainString();
    }

    private InvoiceStatus status(OrderOverview order) {
        return desk.get(Orders.class).get(order.order().id()).invoiceStatus();
    }

    private List<LineOverview> now(OrderOverview order) {
        return desk.get(Orders.class).get(order.order().id()).lines();
    }

    private List<String> invoiced(OrderOverview order) {
        return now(order).stream()
                .map(each -> each.amounts().invoiced().amount().toPlainString())
                .toList();
    }

    private List<String> toInvoice(OrderOverview order) {
        return now(order).stream()
                .map(each -> each.amounts().toInvoice().amount().toPlainString())
                .toList();
    }

    private void deliver(OrderOverview order, int index, String quantity) {
        desk.get(DeliverByHand.class).deliver(order.lines().get(index).line().id(), input("quantity", quantity));
    }

    private static Map<String, Object> two(long product) {
        return line(product, "2");
    }

    private static Map<String, Object> text(String kind, String text) {
        return fields("kind", kind, "description", text);
    }

    private long ordered(String name, String price) {
        return desk.product(name, "price", price, "createOnOrder", "nothing", "project", null);
    }

    private long delivered(String name, String price) {
        return desk.product(
                name, "price", price, "invoicingPolicy", "manual", "createOnOrder", "nothing", "project", null);
    }
}
