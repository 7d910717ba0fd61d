package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.Payment;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.fakes.FakeLocks;
import org.prepaidsupport.fakes.TestClock;

class PaymentsTest extends DeskTest {

    private Payments payments;
    private Invoices invoices;
    private CreditNotes creditNotes;
    private Invoice posted;

    @Override
    protected void prepare() {
        payments = desk.get(Payments.class);
        invoices = desk.get(Invoices.class);
        creditNotes = desk.get(CreditNotes.class);
        long draft = desk.get(CreateInvoice.class)
                .of(desk.tenHours().order().id())
                .invoice()
                .id();
        posted = invoices.post(draft).invoice();
    }

    @Test
    void paidInPartsItIsPartlyPaidAndThenPaid() {
        assertThat(state(posted)).isEqualTo(PaymentState.UNPAID);
        Payment first =
                payments.add(posted.id(), input("amount", "400", "date", "2026-11-20", "reference", "Transfer 17"));
        assertThat(first.date()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(first.reference()).isEqualTo("Transfer 17");
        assertThat(first.recordedBy()).isNotNull();
        assertThat(state(posted)).isEqualTo(PaymentState.PARTIAL);
        assertThat(open(posted)).isEqualTo("600.00");
        Payment second = payments.add(posted.id(), input("amount", Map.of("amount", "600.00", "currency", "EUR")));
        assertThat(second.date()).isEqualTo(TestClock.TODAY);
        assertThat(state(posted)).isEqualTo(PaymentState.PAID);
        assertThat(payments.of(posted.id())).containsExactly(first, second);
    }

    @Test
    void neverMoreThanIsOpen() {
        pay(posted, "999.99");
        assertRefusedAt(() -> pay(posted, "0.02"), "amount: prepaid.payment.open");
        pay(posted, "0.01");
        assertRefusedAt(() -> pay(posted, "0.01"), "amount: prepaid.payment.open");
    }

    @Test
    void aPaymentThatIsTakenBackIsOpenAgain() {
        Payment payment = pay(posted, "1000");
        payments.delete(posted.id(), payment.id());
        assertThat(state(posted)).isEqualTo(PaymentState.UNPAID);
        assertThat(open(posted)).isEqualTo("1000.00");
        assertThatThrownBy(() -> payments.delete(posted.id(), payment.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aPaymentIsTakenBackOnlyWhereItWasMade() {
        Payment payment = pay(posted, "1000");
        Invoice note = credit(posted);
        assertThatThrownBy(() -> payments.delete(note.id(), payment.id())).isInstanceOf(NotFound.class);
        assertThat(payments.of(posted.id())).hasSize(1);
    }

    @Test
    void aCreditNoteOfAPaidInvoiceIsPaidBack() {
        pay(posted, "1000");
        Invoice note = credit(posted);
        assertThat(state(posted)).isEqualTo(PaymentState.REVERSED);
        assertThat(state(note)).isEqualTo(PaymentState.UNPAID);
        assertThat(open(note)).isEqualTo("1000.00");
        pay(note, "400");
        assertThat(state(note)).isEqualTo(PaymentState.PARTIAL);
        pay(note, "600");
        assertThat(state(note)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void aCreditNoteIsSetOffAgainstWhatIsOpenAndTheRestIsPaidBack() {
        pay(posted, "300");
        Invoice note = credit(posted);
        assertThat(open(note)).isEqualTo("300.00");
        assertThat(state(note)).isEqualTo(PaymentState.PARTIAL);
        assertThat(open(posted)).isEqualTo("0.00");
    }

    @Test
    void ofAPartlyCreditedInvoiceTheRestIsPaid() {
        long line = posted.lines().get(0).id();
        invoices.post(creditNotes
                .create(posted.id(), input("lines", List.of(fields("line", line, "amount", "250"))))
                .invoice()
                .id());
        assertRefusedAt(() -> pay(posted, "750.01"), "amount: prepaid.payment.open");
        pay(posted, "750");
        assertThat(state(posted)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void aPaymentAtTheSameTimeAsACreditNoteIsPostedIsSettledWithIt() {
        long line = posted.lines().get(0).id();
        Invoice note = creditNotes
                .create(posted.id(), input("lines", List.of(fields("line", line, "amount", "250"))))
                .invoice();
        desk.get(FakeLocks.class).heldOnceFor(InvoiceStore.LOCK, () -> pay(posted, "750"));
        invoices.post(note.id());
        assertThat(state(posted)).isEqualTo(PaymentState.PAID);
        assertThat(open(posted)).isEqualTo("0.00");
    }

    @Test
    void whatIsOpenAfterTheDayItWasDueIsOverdue() {
        assertThat(invoices.get(posted.id()).overdue()).isFalse();
        desk.plugin.clock().advance(Duration.ofDays(1));
        assertThat(invoices.get(posted.id()).overdue()).isTrue();
        pay(posted, "1000");
        assertThat(invoices.get(posted.id()).overdue()).isFalse();
    }

    @Test
    void onlyPostedDocumentsArePaid() {
        Invoice draft =
                desk.get(CreateInvoice.class).of(desk.tenHours().order().id()).invoice();
        assertThatThrownBy(() -> pay(draft, "1")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> payments.add(987_654, input("amount", "1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> payments.of(987_654)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "amount, 0, prepaid.error.not.positive",
        "amount, -5, prepaid.error.negative",
        "amount, 1.001, prepaid.error.number.places",
        "amount, much, prepaid.error.not.number",
        "date, soon, prepaid.error.not.date",
        "colour, red, prepaid.error.unknown.field"
    })
    void aBadFieldIsNamedAndNothingIsPaid(String field, String value, String key) {
        Map<String, Object> entered = fields("amount", "1");
        entered.put(field, value);
        if (key.equals("prepaid.error.negative")) {
            assertRefusedAt(
                    () -> payments.add(posted.id(), input(entered)),
                    field + ": " + key,
                    "amount: prepaid.error.not.positive");
        } else {
            assertRefusedAt(() -> payments.add(posted.id(), input(entered)), field + ": " + key);
        }
        assertThat(payments.of(posted.id())).isEmpty();
    }

    @Test
    void anotherCurrencyAndNoAmountAreRefused() {
        assertRefusedAt(
                () -> payments.add(posted.id(), input("amount", Map.of("amount", "1", "currency", "USD"))),
                "amount: prepaid.payment.currency");
        assertRefusedAt(() -> payments.add(posted.id(), input()), "amount: prepaid.error.required");
        assertRefusedAt(
                () -> payments.add(posted.id(), input("amount", "1", "reference", "x".repeat(256))),
                "reference: prepaid.error.too.long");
    }

    private Payment pay(Invoice document, String amount) {
        return payments.add(document.id(), input("amount", amount));
    }

    private Invoice credit(Invoice invoice) {
        return invoices.post(creditNotes.create(invoice.id(), input()).invoice().id())
                .invoice();
    }

    private PaymentState state(Invoice document) {
        return invoices.get(document.id()).paymentState();
    }

    private String open(Invoice document) {
        return invoices.get(document.id()).open().amount().toPlainString();
    }
}
