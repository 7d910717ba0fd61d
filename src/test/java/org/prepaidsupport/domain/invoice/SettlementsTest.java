package org.prepaidsupport.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Totals;

class SettlementsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long INVOICE = 1;
    private static final long FIRST_NOTE = 2;
    private static final long SECOND_NOTE = 3;

    @ParameterizedTest(name = "of 100, {0} paid, {1} credited, {2} paid back")
    @CsvSource({
        // paid, credited, paid back: open and state of the invoice, open and state of the credit note
        "0, 0, 0, 100, UNPAID, 0, PAID",
        "40, 0, 0, 60, PARTIAL, 0, PAID",
        "100, 0, 0, 0, PAID, 0, PAID",
        "0, 30, 0, 70, PARTIAL, 0, PAID",
        "70, 30, 0, 0, PAID, 0, PAID",
        "100, 30, 0, 0, PAID, 30, UNPAID",
        "100, 30, 10, 0, PAID, 20, PARTIAL",
        "100, 30, 30, 0, PAID, 0, PAID",
        "80, 30, 0, 0, PAID, 10, PARTIAL",
        "0, 100, 0, 0, REVERSED, 0, PAID",
        "100, 100, 0, 0, REVERSED, 100, UNPAID",
        "100, 100, 100, 0, REVERSED, 0, PAID"
    })
    void aCreditNoteIsSetOffAgainstWhatIsOpenAndTheRestIsPaidBack(
            long paid, long credited, long paidBack, long open, PaymentState state, long back, PaymentState noteState) {
        Map<Long, Settlement> settled = Settlements.of(
                posted(INVOICE, InvoiceKind.INVOICE, 100),
                credited == 0 ? List.of() : List.of(posted(FIRST_NOTE, InvoiceKind.CREDIT_NOTE, credited)),
                paid(paid, paidBack));
        assertThat(settled.get(INVOICE)).isEqualTo(new Settlement(euros(open), state));
        if (credited != 0) {
            assertThat(settled.get(FIRST_NOTE)).isEqualTo(new Settlement(euros(back), noteState));
        }
    }

    @Test
    void theOldestCreditNoteIsSetOffFirst() {
        Map<Long, Settlement> settled = Settlements.of(
                posted(INVOICE, InvoiceKind.INVOICE, 100),
                List.of(
                        posted(FIRST_NOTE, InvoiceKind.CREDIT_NOTE, 60),
                        posted(SECOND_NOTE, InvoiceKind.CREDIT_NOTE, 40)),
                paid(30, 0));
        assertThat(settled.get(FIRST_NOTE).open()).isEqualTo(euros(0));
        assertThat(settled.get(SECOND_NOTE).open()).isEqualTo(euros(30));
        assertThat(settled.get(INVOICE).state()).isEqualTo(PaymentState.REVERSED);
    }

    @Test
    void onRandomFiguresWhatIsOpenIsWhatWasBilledLessCreditedLessPaid() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            long credited = random.nextInt(101);
            long paid = random.nextInt(101);
            long back = Math.max(0, paid + credited - 100);
            long paidBack = back == 0 ? 0 : random.nextInt((int) back + 1);
            Map<Long, Settlement> settled = Settlements.of(
                    posted(INVOICE, InvoiceKind.INVOICE, 100),
                    List.of(posted(FIRST_NOTE, InvoiceKind.CREDIT_NOTE, credited)),
                    paid(paid, paidBack));
            long owed = settled.get(INVOICE).open().minorUnits()
                    - settled.get(FIRST_NOTE).open().minorUnits();
            assertThat(owed).as("seed %d, round %d", seed, round).isEqualTo(100 * (100 - credited - paid + paidBack));
        }
    }

    @Test
    void aDocumentOfNothingIsPaid() {
        assertThat(Settlement.ofNew(euros(0)).state()).isEqualTo(PaymentState.PAID);
        assertThat(Settlement.ofNew(euros(1)).state()).isEqualTo(PaymentState.UNPAID);
    }

    @Test
    void whatIsOpenIsOverdueFromTheDayAfterItWasDue() {
        Settlement open = Settlement.ofNew(euros(1));
        assertThat(open.isOverdue(TODAY, TODAY)).isFalse();
        assertThat(open.isOverdue(TODAY.minusDays(1), TODAY)).isTrue();
        assertThat(open.isOverdue(null, TODAY)).isFalse();
        assertThat(Settlement.ofNew(euros(0)).isOverdue(TODAY.minusDays(1), TODAY))
                .isFalse();
    }

    private static Map<Long, Money> paid(long invoice, long note) {
        return Map.of(INVOICE, euros(invoice), FIRST_NOTE, euros(note)).entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Invoice posted(long id, InvoiceKind kind, long euros) {
        InvoiceLine line =
                new InvoiceLine(id, 1L, 1L, "Support", Decimal.ONE, 1, Decimal.of(euros), Decimal.ZERO, List.of());
        Issued issued = new Issued(
                new Buyer("ACME", "", "", ""), TaxRounding.LINE, Totals.of(List.of(euros(euros)), Map.of(), EUR));
        return new Invoice(id, null, kind, InvoiceState.DRAFT, 1, null, null, EUR, List.of(line), List.of(1L), 1)
                .posted("N" + id, TODAY, TODAY, issued);
    }

    private static Money euros(long euros) {
        return new Money(100 * euros, EUR);
    }
}
