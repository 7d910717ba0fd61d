package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.LineRole;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.fakes.TestClock;

class CreditNotesTest extends DeskTest {

    private CreditNotes creditNotes;
    private Invoices invoices;
    private OrderOverview order;
    private Invoice posted;

    @Override
    protected void prepare() {
        creditNotes = desk.get(CreditNotes.class);
        invoices = desk.get(Invoices.class);
        order = desk.tenHours();
        posted = posted(order);
    }

    @Test
    void allOfAnInvoiceIsCreditedAndItIsReversedOnceThatIsPosted() {
        InvoiceOverview note = creditNotes.create(posted.id(), input("reason", "Wrong customer"));
        assertThat(note.invoice().kind()).isEqualTo(InvoiceKind.CREDIT_NOTE);
        assertThat(note.invoice().state()).isEqualTo(InvoiceState.DRAFT);
        assertThat(note.invoice().reason()).isEqualTo("Wrong customer");
        assertThat(note.original()).map(Invoice::number).contains("INV/2026/00001");
        assertThat(note.totals().total().amount()).hasToString("1000.00");
        assertThat(now().paymentState()).isEqualTo(PaymentState.UNPAID);
        InvoiceOverview final_ = invoices.post(note.invoice().id());
        assertThat(final_.invoice().number()).isEqualTo("RINV/2026/00001");
        assertThat(final_.invoice().dueDate()).isEqualTo(TestClock.TODAY);
        assertThat(final_.paymentState()).isEqualTo(PaymentState.PAID);
        assertThat(now().paymentState()).isEqualTo(PaymentState.REVERSED);
        assertThat(now().open().minorUnits()).isZero();
    }

    @Test
    void whatADraftTakesBackCanBeBilledAgainAtOnce() {
        credit(fields("line", lineId(), "quantity", "4"));
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.of(6));
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.of(4));
    }

    @Test
    void anAmountTakesBackNoQuantity() {
        InvoiceOverview note = credit(fields("line", lineId(), "amount", "150.50"));
        assertThat(note.totals().total().amount()).hasToString("150.50");
        assertThat(note.invoice().lines()).extracting(InvoiceLine::role).containsExactly(LineRole.AMOUNT);
        assertThat(desk.now(order).progress().toInvoice()).isEqualTo(Decimal.ZERO);
        invoices.post(note.invoice().id());
        assertThat(now().paymentState()).isEqualTo(PaymentState.PARTIAL);
        assertThat(now().open().amount()).hasToString("849.50");
    }

    @Test
    void aLineIsNeverCreditedBeyondWhatIsLeftOfIt() {
        credit(fields("line", lineId(), "quantity", "4"));
        refused(fields("line", lineId(), "quantity", "6.5"), "lines[0].quantity: prepaid.credit.left");
        refused(fields("line", lineId(), "quantity", "-1"), "lines[0].quantity: prepaid.credit.left");
        refused(fields("line", lineId(), "amount", "600.01"), "lines[0].amount: prepaid.credit.left");
        credit(fields("line", lineId(), "amount", "600"));
        refused(fields("line", lineId(), "amount", "0.01"), "lines[0].amount: prepaid.credit.left");
        refused(fields("line", lineId(), "quantity", "1"), "lines[0].quantity: prepaid.credit.left");
    }

    @Test
    void aCancelledOneTakesNothingBackAndItsDraftReturnsOnlyIfItFits() {
        Invoice note = credit(fields("line", lineId(), "quantity", "10")).invoice();
        assertThatThrownBy(() -> creditNotes.create(posted.id(), input()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.credit.refused.nothing");
        invoices.cancel(note.id());
        invoices.reset(note.id());
        invoices.cancel(note.id());
        credit(fields("line", lineId(), "quantity", "1"));
        assertRefusedAt(
                () -> invoices.reset(note.id()),
                "lines[0].quantity: prepaid.credit.left",
                "lines[0].amount: prepaid.credit.left");
    }

    @Test
    void theDraftIsEditedWithinWhatIsLeft() {
        Invoice note = credit(fields("line", lineId(), "quantity", "4")).invoice();
        long line = note.lines().get(0).id();
        assertRefusedAt(
                () -> invoices.update(
                        note.id(), input("version", 1, "lines", List.of(fields("id", line, "quantity", "11")))),
                "lines[0].quantity: prepaid.credit.left",
                "lines[0].amount: prepaid.credit.left");
        InvoiceOverview edited = invoices.update(
                note.id(),
                input("version", 1, "reason", "Less", "lines", List.of(fields("id", line, "quantity", "10"))));
        assertThat(edited.invoice().reason()).isEqualTo("Less");
        assertThat(edited.totals().total().amount()).hasToString("1000.00");
    }

    @Test
    void theRestOfALineOfWhichAnAmountWasCreditedIsCreditedLessThatAmount() {
        invoices.post(
                credit(fields("line", lineId(), "amount", "100")).invoice().id());
        InvoiceOverview rest = creditNotes.create(posted.id(), input());
        assertThat(rest.invoice().lines())
                .extracting(InvoiceLine::quantity)
                .containsExactly(Decimal.of(10), Decimal.of(-1));
        assertThat(rest.totals().total().amount()).hasToString("900.00");
        invoices.post(rest.invoice().id());
        assertThat(now().paymentState()).isEqualTo(PaymentState.REVERSED);
    }

    @ParameterizedTest(name = "{0} pieces of {1} with {2} %, rounded by {3}")
    @CsvSource({
        "3, 0.12, 21, line",
        "3, 0.12, 21, document",
        "7, 0.05, 19, line",
        "30, 0.12, 21, line",
        "9, 1.11, 6, line"
    })
    void pieceByPieceTheSameIsTakenBackToTheCent(int pieces, String price, String percent, String rounding) {
        desk.get(SettingsService.class).update(input("version", 0, "taxRounding", rounding));
        long vat = desk.get(Taxes.class)
                .create(input("name", "VAT", "percent", percent))
                .id();
        Invoice invoice = posted(desk.confirmed(
                desk.acme,
                line(desk.prepaidSupport, String.valueOf(pieces), "unitPrice", price, "taxes", List.of(vat))));
        long credited = 0;
        for (int piece = 0; piece < pieces; piece++) {
            long note = creditNotes
                    .create(
                            invoice.id(),
                            input(
                                    "lines",
                                    List.of(fields(
                                            "line", invoice.lines().get(0).id(), "quantity", "1"))))
                    .invoice()
                    .id();
            credited += invoices.post(note).totals().total().minorUnits();
            assertThat(invoices.get(invoice.id()).open().minorUnits()).isNotNegative();
        }
        assertThat(credited).isEqualTo(invoice.postedTotal().minorUnits());
        assertThat(invoices.get(invoice.id()).paymentState()).isEqualTo(PaymentState.REVERSED);
    }

    @Test
    void aRebateIsTakenBackWithTheRest() {
        OrderOverview rebated = desk.confirmed(
                desk.acme, line(desk.prepaidSupport, "10"), line(desk.prepaidSupport, "-1", "unitPrice", "50"));
        Invoice invoice = posted(rebated);
        InvoiceOverview note = creditNotes.create(invoice.id(), input());
        assertThat(note.invoice().lines())
                .extracting(InvoiceLine::quantity)
                .containsExactly(Decimal.of(10), Decimal.of(-1));
        assertThat(note.totals().total().amount()).hasToString("950.00");
    }

    @Test
    void creditingAndCorrectingInOneStepPostsTheCreditNoteAndLeavesADraftOfTheSame() {
        CreditNotes.Correction correction = creditNotes.correct(posted.id(), input("reason", "Wrong price"));
        assertThat(correction.creditNote().invoice().number()).isEqualTo("RINV/2026/00001");
        assertThat(correction.creditNote().invoice().reason()).isEqualTo("Wrong price");
        assertThat(now().paymentState()).isEqualTo(PaymentState.REVERSED);
        Invoice draft = correction.draft().invoice();
        assertThat(draft.state()).isEqualTo(InvoiceState.DRAFT);
        assertThat(draft.kind()).isEqualTo(InvoiceKind.INVOICE);
        assertThat(draft.orders()).isEqualTo(posted.orders());
        assertThat(correction.draft().totals().total().amount()).hasToString("1000.00");
        assertThat(desk.now(order).progress().invoiced()).isEqualTo(Decimal.of(10));
    }

    @Test
    void whatIsCreditedInPartIsNotCorrectedInOneStep() {
        credit(fields("line", lineId(), "quantity", "4"));
        assertThatThrownBy(() -> creditNotes.correct(posted.id(), input()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.credit.refused.begun");
        assertRefusedAt(
                () -> creditNotes.correct(posted.id(), input("lines", List.of())),
                "lines: prepaid.error.unknown.field");
    }

    @Test
    void onlyPostedInvoicesAreCredited() {
        Invoice draft =
                desk.get(CreateInvoice.class).of(desk.tenHours().order().id()).invoice();
        assertThatThrownBy(() -> creditNotes.create(draft.id(), input())).isInstanceOf(Conflict.class);
        Invoice note = creditNotes.create(posted.id(), input()).invoice();
        invoices.post(note.id());
        assertThatThrownBy(() -> creditNotes.create(note.id(), input())).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> creditNotes.create(987_654, input())).isInstanceOf(NotFound.class);
        assertThat(creditNotes.of(posted.id())).hasSize(1);
    }

    @Test
    void badFieldsAreNamed() {
        refused(fields("quantity", "1"), "lines[0].line: prepaid.error.required");
        refused(fields("line", 987_654, "quantity", "1"), "lines[0].line: prepaid.error.unknown.record");
        refused(fields("line", lineId()), "lines[0].quantity: prepaid.error.required");
        refused(fields("line", lineId(), "quantity", "0"), "lines: prepaid.credit.none");
        refused(fields("line", lineId(), "quantity", "some"), "lines[0].quantity: prepaid.error.not.number");
        refused(fields("line", lineId(), "quantity", "1", "amount", "1"), "lines[0].amount: prepaid.credit.either");
        refused(fields("line", lineId(), "amount", "0"), "lines[0].amount: prepaid.error.not.positive");
        refused(fields("line", lineId(), "amount", "-1"), "lines[0].amount: prepaid.error.negative");
        refused(fields("line", lineId(), "amount", "1.001"), "lines[0].amount: prepaid.error.number.places");
        refused(
                fields("line", lineId(), "amount", Map.of("amount", "1", "currency", "USD")),
                "lines[0].amount: prepaid.order.price.other");
        refused(
                fields("line", lineId(), "quantity", "1", "colour", "red"),
                "lines[0].colour: prepaid.error.unknown.field");
        assertRefusedAt(() -> creditNotes.create(posted.id(), input("all", true)), "all: prepaid.error.unknown.field");
        assertRefusedAt(
                () -> creditNotes.create(
                        posted.id(),
                        input(
                                "lines",
                                List.of(
                                        fields("line", lineId(), "quantity", "1"),
                                        fields("line", lineId(), "quantity", "1")))),
                "lines[1].line: prepaid.credit.twice");
        assertThat(creditNotes.of(posted.id())).isEmpty();
    }

    private void refused(Map<String, Object> line, String... fieldsAndKeys) {
        assertRefusedAt(() -> credit(line), fieldsAndKeys);
    }

    private InvoiceOverview credit(Map<String, Object> line) {
        return creditNotes.create(posted.id(), input("lines", List.of(line)));
    }

    private InvoiceOverview now() {
        return invoices.get(posted.id());
    }

    private long lineId() {
        return posted.lines().get(0).id();
    }

    private Invoice posted(OrderOverview of) {
        return invoices.post(desk.get(CreateInvoice.class)
                        .of(of.order().id())
                        .invoice()
                        .id())
                .invoice();
    }
}
