package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.document.InvoiceDocuments;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.LineRole;
import org.prepaidsupport.domain.order.InvoiceStatus;

class DownPaymentsTest extends DeskTest {

    private DownPayments downPayments;
    private Invoices invoices;
    private OrderOverview order;

    @Override
    protected void prepare() {
        downPayments = desk.get(DownPayments.class);
        invoices = desk.get(Invoices.class);
        order = desk.tenHours();
    }

    @Test
    void twoFixedOnesAreTakenOffTheRegularInvoice() {
        posted(fixed(order, "50"));
        posted(fixed(order, "50"));
        assertThat(desk.now(order).progress().status()).isEqualTo(InvoiceStatus.TO_INVOICE);
        InvoiceOverview regular = regular(order);
        assertThat(regular.invoice().lines())
                .extracting(InvoiceLine::role)
                .containsExactly(LineRole.REGULAR, LineRole.DEDUCTION, LineRole.DEDUCTION);
        assertThat(regular.invoice().lines())
                .extracting(InvoiceLine::quantity)
                .containsExactly(Decimal.of(10), Decimal.of(-1), Decimal.of(-1));
        assertThat(total(regular)).isEqualTo("900.00");
        assertThat(desk.now(order).progress().status()).isEqualTo(InvoiceStatus.INVOICED);
    }

    @Test
    void aShareIsAskedForAtEachSetOfTaxes() {
        long vat = tax("21", false);
        long included = tax("6", true);
        OrderOverview mixed = desk.confirmed(
                desk.acme,
                line(desk.prepaidSupport, "10", "taxes", List.of(vat)),
                line(desk.prepaidSupport, "1", "unitPrice", "106", "taxes", List.of(included)),
                line(desk.prepaidSupport, "2", "taxes", List.of(vat)));
        InvoiceOverview down = percent(mixed, "30");
        assertThat(down.invoice().lines())
                .extracting(InvoiceLine::taxes)
                .containsExactly(List.of(vat), List.of(included));
        assertThat(down.invoice().lines())
                .extracting(InvoiceLine::unitPrice)
                .containsExactly(Decimal.of(360), Decimal.of("31.8"));
        assertThat(total(down)).isEqualTo("467.40");
        posted(down);
        assertThat(total(regular(mixed))).isEqualTo("1090.60");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"50", "0.01", "333.33", "1000", "1209.99", "1210"})
    void aFixedAmountIsReachedToTheCentWithTaxes(String amount) {
        long vat = tax("21", false);
        OrderOverview taxed = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10", "taxes", List.of(vat)));
        InvoiceOverview down = fixed(taxed, amount);
        assertThat(down.totals().total().amount()).isEqualByComparingTo(amount);
    }

    @Test
    void onlyPostedOnesAreTakenOffAndEachOnce() {
        InvoiceOverview draft = fixed(order, "100");
        InvoiceOverview first = regular(order);
        assertThat(total(first)).isEqualTo("1000.00");
        invoices.delete(first.invoice().id());
        posted(draft);
        assertThat(total(regular(order))).isEqualTo("900.00");
        OrderOverview other = desk.tenHours();
        assertThat(total(regular(other))).isEqualTo("1000.00");
    }

    @Test
    void whatACancelledDraftTookOffIsTakenOffByTheNext() {
        posted(fixed(order, "100"));
        InvoiceOverview first = regular(order);
        invoices.cancel(first.invoice().id());
        InvoiceOverview second = regular(order);
        assertThat(total(second)).isEqualTo("900.00");
        assertThatThrownBy(() -> invoices.reset(first.invoice().id())).isInstanceOf(Conflict.class);
    }

    @Test
    void moreAskedForAheadThanThereIsToBillMakesACreditNote() {
        long travel = desk.product("Travel", "invoicingPolicy", "manual", "createOnOrder", "nothing", "project", null);
        OrderOverview trips = desk.confirmed(desk.acme, line(travel, "10"));
        posted(percent(trips, "50"));
        desk.get(org.prepaidsupport.application.order.DeliverByHand.class)
                .deliver(desk.lineId(trips), input("quantity", "2"));
        InvoiceOverview made = regular(trips);
        assertThat(made.invoice().kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(total(made)).isEqualTo("300.00");
        assertThat(desk.now(trips).progress().invoiced()).isEqualTo(Decimal.of(2));
        InvoiceOverview posted = posted(made);
        assertThat(posted.invoice().number()).isEqualTo("RINV/2026/00001");
        assertThat(posted.open().amount()).hasToString("300.00");
    }

    @Test
    void aCreditedOneIsNotTakenOff() {
        InvoiceOverview down = posted(fixed(order, "100"));
        CreditNotes creditNotes = desk.get(CreditNotes.class);
        long line = down.invoice().lines().get(0).id();
        invoices.post(creditNotes
                .create(down.invoice().id(), input("lines", List.of(fields("line", line, "amount", "40"))))
                .invoice()
                .id());
        InvoiceOverview regular = regular(order);
        assertThat(total(regular)).isEqualTo("940.00");
        invoices.delete(regular.invoice().id());
        creditNotes.create(down.invoice().id(), input());
        assertThat(total(regular(order))).isEqualTo("1000.00");
    }

    @Test
    void oneThatIsTakenOffCanNoLongerBeCredited() {
        InvoiceOverview down = posted(fixed(order, "100"));
        posted(regular(order));
        assertThatThrownBy(
                        () -> desk.get(CreditNotes.class).create(down.invoice().id(), input()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void creditingTheInvoiceThatTookItOffFreesIt() {
        posted(fixed(order, "100"));
        InvoiceOverview regular = posted(regular(order));
        InvoiceOverview note =
                desk.get(CreditNotes.class).create(regular.invoice().id(), input());
        assertThat(total(note)).isEqualTo("900.00");
        posted(note);
        assertThat(total(regular(order))).isEqualTo("900.00");
    }

    @Test
    void creditingAndCorrectingTakesItOffOnce() {
        posted(fixed(order, "100"));
        InvoiceOverview regular = posted(regular(order));
        CreditNotes.Correction correction =
                desk.get(CreditNotes.class).correct(regular.invoice().id(), input());
        assertThat(total(correction.draft())).isEqualTo("900.00");
        invoices.delete(correction.draft().invoice().id());
        assertThat(total(regular(order))).isEqualTo("900.00");
    }

    @Test
    void aDeductionOnADraftCanBeTakenOffButNotChanged() {
        posted(fixed(order, "100"));
        InvoiceOverview draft = regular(order);
        InvoiceLine bills = draft.invoice().lines().get(0);
        InvoiceLine deducts = draft.invoice().lines().get(1);
        assertRefusedAt(
                () -> invoices.update(
                        draft.invoice().id(),
                        input("version", 1, "lines", List.of(fields("id", deducts.id(), "unitPrice", "50")))),
                "lines[0].quantity: prepaid.invoice.line.fixed");
        InvoiceOverview without =
                invoices.update(draft.invoice().id(), input("version", 1, "lines", List.of(fields("id", bills.id()))));
        assertThat(total(without)).isEqualTo("1000.00");
    }

    @Test
    void downPaymentsDeductionsAndCreditsOfAmountsArePrinted() {
        InvoiceOverview down = posted(fixed(order, "100"));
        InvoiceDocuments documents = desk.get(InvoiceDocuments.class);
        assertThat(documents.pdf(down.invoice().id())).isNotNull();
        InvoiceOverview regular = posted(regular(order));
        assertThat(documents.pdf(regular.invoice().id())).isNotNull();
        long line = regular.invoice().lines().get(0).id();
        InvoiceOverview note = desk.get(CreditNotes.class)
                .create(
                        regular.invoice().id(),
                        input("reason", "Rebate", "lines", List.of(fields("line", line, "amount", "40"))));
        assertThat(documents.pdf(note.invoice().id())).isNotNull();
    }

    @Test
    void badInputIsNamed() {
        assertRefusedAt(() -> create(order, "down-payment-percent", "0"), "value: prepaid.error.not.positive");
        assertRefusedAt(() -> create(order, "down-payment-percent", "101"), "value: prepaid.error.percent");
        assertRefusedAt(() -> create(order, "down-payment-percent", "some"), "value: prepaid.error.not.number");
        assertRefusedAt(() -> create(order, "down-payment-fixed", "1000.01"), "value: prepaid.down.more");
        assertRefusedAt(() -> create(order, "down-payment-fixed", "1.001"), "value: prepaid.error.number.places");
        assertRefusedAt(() -> create(order, "down-payment-part", "1"), "kind: prepaid.error.not.choice");
        assertRefusedAt(
                () -> downPayments.create(order.order().id(), input("kind", "down-payment-fixed")),
                "value: prepaid.error.required");
        assertRefusedAt(
                () -> downPayments.create(
                        order.order().id(), input("kind", "down-payment-fixed", "value", "1", "colour", "red")),
                "colour: prepaid.error.unknown.field");
        assertThat(invoices.ofOrder(order.order().id())).isEmpty();
    }

    @Test
    void onlyConfirmedOrdersThatComeToSomethingAreAskedAhead() {
        long quotation =
                desk.quotation(desk.acme, line(desk.prepaidSupport, "1")).id();
        assertThatThrownBy(() -> downPayments.create(quotation, input("kind", "down-payment-percent", "value", "30")))
                .isInstanceOf(Conflict.class);
        OrderOverview free = desk.confirmed(desk.acme, line(desk.prepaidSupport, "1", "unitPrice", "0"));
        assertThatThrownBy(() -> percent(free, "30")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> downPayments.create(987_654, input("kind", "down-payment-fixed", "value", "1")))
                .isInstanceOf(NotFound.class);
    }

    private long tax(String percent, boolean included) {
        return desk.get(Taxes.class)
                .create(input("name", "VAT " + percent, "percent", percent, "priceIncluded", included))
                .id();
    }

    private InvoiceOverview percent(OrderOverview of, String value) {
        return create(of, "down-payment-percent", value);
    }

    private InvoiceOverview fixed(OrderOverview of, String value) {
        return create(of, "down-payment-fixed", value);
    }

    private InvoiceOverview create(OrderOverview of, String kind, String value) {
        return downPayments.create(of.order().id(), input("kind", kind, "value", value));
    }

    private InvoiceOverview posted(InvoiceOverview draft) {
        return invoices.post(draft.invoice().id());
    }

    private InvoiceOverview regular(OrderOverview of) {
        return desk.get(CreateInvoice.class).of(of.order().id());
    }

    private static String total(InvoiceOverview invoice) {
        return invoice.totals().total().amount().toPlainString();
    }
}
