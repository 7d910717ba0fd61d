package org.prepaidsupport.domain.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.unit.Rounding;
import org.prepaidsupport.domain.unit.UnitCategory;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

class LineProgressTest {

    private static final UnitOfMeasure HOURS = unit("Hours", UnitCategory.WORKING_TIME, "1");
    private static final UnitOfMeasure DAYS = unit("Days", UnitCategory.WORKING_TIME, "8");
    private static final UnitOfMeasure PIECES = unit("Units", UnitCategory.UNIT, "1");
    private static final OrderLine TEN_HOURS_PREPAID = line("10", InvoicingPolicy.PREPAID);

    @ParameterizedTest(name = "{0} s of 10 h: delivered {1}, remaining {2} s")
    @CsvSource({"0, 0, 36000", "16200, 4.5, 19800", "18000, 5, 18000", "43200, 12, -7200", "-3600, -1, 39600"})
    void deliveredAndRemainingOfPrepaidHoursAreNeverClamped(long seconds, String delivered, long remaining) {
        LineProgress progress = progress(TEN_HOURS_PREPAID, HOURS, seconds, "0");
        assertThat(progress.delivered()).isEqualTo(Decimal.of(delivered));
        assertThat(progress.deliveredSeconds()).isEqualTo(seconds);
        assertThat(progress.remainingSeconds()).contains(remaining);
    }

    @Test
    void of2DaysPrepaid20700SecondsLeaveTenAndAQuarterHours() {
        LineProgress progress = progress(line("2", InvoicingPolicy.PREPAID), DAYS, 20_700, "0");
        assertThat(progress.remainingSeconds().map(each -> HOURS.quantity(each, Rounding.PLACES)))
                .contains(Decimal.of("10.25"));
        assertThat(progress.delivered()).isEqualTo(Decimal.of("0.71875"));
    }

    @ParameterizedTest
    @CsvSource({"0", "16200", "43200"})
    void prepaidIsBilledByWhatWasOrderedWhateverWasLogged(long seconds) {
        assertThat(progress(TEN_HOURS_PREPAID, HOURS, seconds, "0").toInvoice()).isEqualTo(Decimal.of(10));
        assertThat(progress(TEN_HOURS_PREPAID, HOURS, seconds, "10").toInvoice())
                .isEqualTo(Decimal.ZERO);
    }

    @Test
    void timesheetsAreBilledByWhatWasDeliveredAndHaveNothingRemaining() {
        LineProgress progress = progress(line("10", InvoicingPolicy.TIMESHEETS), HOURS, 16_200, "1");
        assertThat(progress.toInvoice()).isEqualTo(Decimal.of("3.5"));
        assertThat(progress.remainingSeconds()).isEmpty();
    }

    @Test
    void whatIsEnteredByHandIsDeliveredAndTimeIsNot() {
        OrderLine manual = line("10", InvoicingPolicy.MANUAL).withDelivered(Decimal.of(3));
        LineProgress progress = progress(manual, HOURS, 36_000, "0");
        assertThat(progress.delivered()).isEqualTo(Decimal.of(3));
        assertThat(progress.deliveredSeconds()).isZero();
        assertThat(progress.toInvoice()).isEqualTo(Decimal.of(3));
        assertThat(progress.remainingSeconds()).isEmpty();
    }

    @Test
    void timeNeverCountsOnPieces() {
        LineProgress progress = progress(TEN_HOURS_PREPAID, PIECES, 36_000, "0");
        assertThat(progress.deliveredSeconds()).isZero();
        assertThat(progress.delivered()).isEqualTo(Decimal.ZERO);
        assertThat(progress.remainingSeconds()).isEmpty();
    }

    @Test
    void aQuotationHasNothingToInvoiceAlthoughTimeMayCountOnIt() {
        LineProgress progress = LineProgress.of(TEN_HOURS_PREPAID, HOURS, 3600, Decimal.ZERO, 0, false);
        assertThat(progress.toInvoice()).isEqualTo(Decimal.ZERO);
        assertThat(progress.status()).isEqualTo(InvoiceStatus.NOTHING);
        assertThat(progress.delivered()).isEqualTo(Decimal.ONE);
    }

    @ParameterizedTest(name = "ordered {0}, delivered {1} s, invoiced {2}: {3}")
    @CsvSource({
        "10, 0, 0, TO_INVOICE",
        "10, 0, 4, TO_INVOICE",
        "10, 0, 10, INVOICED",
        "10, 36000, 10, INVOICED",
        "10, 36001, 10, UPSELLING",
        "10, 0, 12, TO_INVOICE",
        "0, 0, 0, INVOICED",
        "-1, 0, -1, INVOICED"
    })
    void thePrepaidStatusFollowsOdoosFirstMatch(String ordered, long seconds, String invoiced, InvoiceStatus status) {
        OrderLine line = line(ordered, InvoicingPolicy.PREPAID);
        assertThat(progress(line, HOURS, seconds, invoiced).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "delivered {0} s, invoiced {1}: {2}")
    @CsvSource({"18000, 5, NOTHING", "18000, 0, TO_INVOICE", "36000, 10, INVOICED", "43200, 12, INVOICED"})
    void theStatusOfTimesheetsHalfDeliveredAndAllThatInvoicedIsNothing(
            long seconds, String invoiced, InvoiceStatus status) {
        OrderLine line = line("10", InvoicingPolicy.TIMESHEETS);
        assertThat(progress(line, HOURS, seconds, invoiced).status()).isEqualTo(status);
    }

    @Test
    void theOrdersStatusFollowsFromItsLines() {
        assertThat(status(InvoiceStatus.INVOICED, InvoiceStatus.TO_INVOICE)).isEqualTo(InvoiceStatus.TO_INVOICE);
        assertThat(status(InvoiceStatus.INVOICED, InvoiceStatus.INVOICED)).isEqualTo(InvoiceStatus.INVOICED);
        assertThat(status(InvoiceStatus.INVOICED, InvoiceStatus.UPSELLING)).isEqualTo(InvoiceStatus.UPSELLING);
        assertThat(status(InvoiceStatus.NOTHING, InvoiceStatus.UPSELLING)).isEqualTo(InvoiceStatus.NOTHING);
        assertThat(status()).isEqualTo(InvoiceStatus.NOTHING);
        assertThat(InvoiceStatus.of(false, List.of(InvoiceStatus.TO_INVOICE))).isEqualTo(InvoiceStatus.NOTHING);
    }

    private static InvoiceStatus status(InvoiceStatus... lines) {
        return InvoiceStatus.of(true, List.of(lines));
    }

    private static LineProgress progress(OrderLine line, UnitOfMeasure unit, long seconds, String invoiced) {
        return LineProgress.of(
                line,
                unit,
                seconds,
                Decimal.of(invoiced),
                unit.isTime() ? unit.seconds(Decimal.of(invoiced)) : 0,
                true);
    }

    private static OrderLine line(String quantity, InvoicingPolicy policy) {
        return new OrderLine(
                1,
                1,
                "Prepaid support",
                Decimal.of(quantity),
                1,
                Decimal.HUNDRED,
                Decimal.ZERO,
                List.of(),
                policy,
                null,
                null,
                Decimal.ZERO,
                Decimal.ZERO);
    }

    private static UnitOfMeasure unit(String name, UnitCategory category, String ratio) {
        return new UnitOfMeasure(1, name, category, Decimal.of(ratio), Decimal.of("0.01"), true, 1);
    }
}
