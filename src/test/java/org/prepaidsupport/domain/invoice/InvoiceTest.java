package org.prepaidsupport.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Totals;

class InvoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final InvoiceLine TEN_HOURS =
            new InvoiceLine(1, 1L, 1L, "Prepaid support", Decimal.of(10), 1, Decimal.HUNDRED, Decimal.of(5), List.of());
    private static final Invoice DRAFT = new Invoice(
            7,
            null,
            InvoiceKind.INVOICE,
            InvoiceState.DRAFT,
            1,
            null,
            null,
            Currency.getInstance("EUR"),
            List.of(TEN_HOURS),
            List.of(1L),
            1);

    private static final Issued ISSUED = new Issued(
            new Buyer("ACME", "Main street 1", "BE", "BE0477472701"),
            TaxRounding.LINE,
            Totals.of(List.of(), TaxRounding.LINE, Currency.getInstance("EUR")));

    @Test
    void aLineCostsQuantityTimesPriceLessDiscount() {
        assertThat(TEN_HOURS.price()).isEqualByComparingTo(new BigDecimal("950"));
    }

    @Test
    void postingGivesNumberAndDates() {
        Invoice posted = DRAFT.posted("INV/2026/00001", TODAY, TODAY.plusDays(30), ISSUED);
        assertThat(posted.state()).isEqualTo(InvoiceState.POSTED);
        assertThat(posted.drawnNumber()).contains("INV/2026/00001");
        assertThat(posted.date()).isEqualTo(TODAY);
        assertThat(posted.dueDate()).isEqualTo(TODAY.plusDays(30));
        assertThat(posted.lines()).containsExactly(TEN_HOURS);
    }

    @Test
    void aPostedOneIsFinal() {
        Invoice posted = DRAFT.posted("INV/2026/00001", TODAY, TODAY, ISSUED);
        Conflict again =
                catchThrowableOfType(Conflict.class, () -> posted.posted("INV/2026/00002", TODAY, TODAY, ISSUED));
        assertThat(again.reason().key()).isEqualTo("prepaid.invoice.refused.posted");
        assertThat(again.reason().arguments()).containsExactly("INV/2026/00001");
        Conflict edited = catchThrowableOfType(Conflict.class, () -> posted.edited(TODAY, TODAY, List.of()));
        assertThat(edited.reason().key()).isEqualTo("prepaid.invoice.refused.posted");
    }

    @Test
    void aCancelledOneIsNoDraftAndIsNamedByItsId() {
        Invoice cancelled = DRAFT.withState(InvoiceState.CANCELLED);
        Conflict refused = catchThrowableOfType(Conflict.class, cancelled::requireDraft);
        assertThat(refused.reason().key()).isEqualTo("prepaid.invoice.refused.cancelled");
        assertThat(refused.reason().arguments()).containsExactly("#7");
    }

    @Test
    void aDraftCanBeEdited() {
        assertThatCode(DRAFT::requireDraft).doesNotThrowAnyException();
        Invoice edited = DRAFT.edited(TODAY, null, List.of());
        assertThat(edited.lines()).isEmpty();
        assertThat(edited.date()).isEqualTo(TODAY);
        assertThat(edited.version()).isEqualTo(DRAFT.version());
    }

    @Test
    void eachKindHasItsOwnNumbers() {
        assertThat(InvoiceKind.INVOICE.pattern(Settings.INITIAL)).isEqualTo(NumberPattern.INVOICES);
        assertThat(InvoiceKind.CREDIT_NOTE.pattern(Settings.INITIAL)).isEqualTo(NumberPattern.CREDIT_NOTES);
    }
}
