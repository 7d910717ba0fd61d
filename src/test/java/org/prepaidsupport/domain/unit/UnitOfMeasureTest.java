package org.prepaidsupport.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.domain.Decimal;

class UnitOfMeasureTest {

    private static final UnitOfMeasure HOURS = time("Hours", "1");
    private static final UnitOfMeasure DAYS = time("Days", "8");
    private static final UnitOfMeasure MINUTES = time("Minutes", "0.016667");
    private static final UnitOfMeasure PACK_OF_20_HOURS = time("Pack", "20");
    private static final UnitOfMeasure PIECES = pieces("Units", "1");
    private static final UnitOfMeasure DOZENS = pieces("Dozens", "12");

    @ParameterizedTest
    @CsvSource({"10, 36000", "4.5, 16200", "0.25, 900", "-2, -7200", "0, 0", "0.333333, 1200"})
    void hoursAreSeconds(String quantity, long seconds) {
        assertThat(HOURS.seconds(Decimal.of(quantity))).isEqualTo(seconds);
    }

    @Test
    void twoDaysOfEightHoursAre57600Seconds() {
        assertThat(DAYS.seconds(Decimal.of(2))).isEqualTo(57_600);
    }

    @Test
    void of2Days20700SecondsLeaveTenAndAQuarterHours() {
        long remaining = DAYS.seconds(Decimal.of(2)) - 20_700;
        assertThat(HOURS.quantity(remaining)).isEqualTo(Decimal.of("10.25"));
    }

    @Test
    void sixtyMinutesAreAnHourAlthoughASixtiethIsNoDecimal() {
        assertThat(MINUTES.secondsPerUnit()).isEqualTo(60);
        assertThat(MINUTES.seconds(Decimal.of(60))).isEqualTo(3600);
        assertThat(MINUTES.convert(Decimal.of(60), HOURS)).isEqualTo(Decimal.ONE);
        assertThat(HOURS.convert(Decimal.of("1.5"), MINUTES)).isEqualTo(Decimal.of(90));
    }

    @Test
    void aQuarterOfAnHourOfAPackIsShownWithAllItsPlaces() {
        assertThat(PACK_OF_20_HOURS.quantity(900)).isEqualTo(Decimal.of("0.0125"));
    }

    @ParameterizedTest
    @CsvSource({"1200, 0.333333", "2400, 0.666667", "1, 0.000278", "-1200, -0.333333"})
    void whatDoesNotComeOutEvenIsRoundedToSixPlaces(long seconds, String hours) {
        assertThat(HOURS.quantity(seconds)).isEqualTo(Decimal.of(hours));
    }

    @Test
    void convertsWithinACategory() {
        assertThat(DAYS.convert(Decimal.of("1.5"), HOURS)).isEqualTo(Decimal.of(12));
        assertThat(HOURS.convert(Decimal.of(10), DAYS)).isEqualTo(Decimal.of("1.25"));
        assertThat(DOZENS.convert(Decimal.of(2), PIECES)).isEqualTo(Decimal.of(24));
    }

    @Test
    void aPriceIsCarriedOverAndRoundedOnce() {
        assertThat(HOURS.price(Decimal.HUNDRED, DAYS)).isEqualByComparingTo("800");
        assertThat(HOURS.price(Decimal.HUNDRED, MINUTES)).isEqualByComparingTo("1.666667");
        assertThat(MINUTES.price(Decimal.of("1.666667"), HOURS)).isEqualByComparingTo("100.00002");
        assertThat(DAYS.price(Decimal.of(800), DAYS)).isEqualByComparingTo("800");
        assertThatThrownBy(() -> HOURS.price(Decimal.ONE, PIECES)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hoursNeverBecomePieces() {
        assertThatThrownBy(() -> HOURS.convert(Decimal.ONE, PIECES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PIECES.convert(Decimal.ONE, HOURS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void piecesHaveNoSeconds() {
        assertThat(PIECES.isTime()).isFalse();
        assertThatThrownBy(() -> PIECES.seconds(Decimal.ONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Units");
        assertThatThrownBy(() -> PIECES.quantity(3600)).isInstanceOf(IllegalStateException.class);
    }

    private static UnitOfMeasure time(String name, String hours) {
        return new UnitOfMeasure(0, name, UnitCategory.WORKING_TIME, Decimal.of(hours), Decimal.of("0.01"), true, 0);
    }

    private static UnitOfMeasure pieces(String name, String ratio) {
        return new UnitOfMeasure(0, name, UnitCategory.UNIT, Decimal.of(ratio), Decimal.of("0.01"), true, 0);
    }
}
