package org.prepaidsupport.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
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
    private static final UnitOfMeasure GRAMS = pieces("g", "0.001");
    private static final UnitOfMeasure TONNES = pieces("t", "1000");
    private static final UnitOfMeasure TENTHS = pieces("Units by tenths", "1", "0.1");
    private static final UnitOfMeasure PACK_OF_20_PIECES = pieces("Pack of 20", "20", "1");

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
        assertThat(HOURS.quantity(remaining, Rounding.PLACES)).isEqualTo(Decimal.of("10.25"));
    }

    @Test
    void sixtyMinutesAreAnHourAlthoughASixtiethIsNoDecimal() {
        assertThat(MINUTES.secondsPerUnit()).isEqualTo(60);
        assertThat(MINUTES.seconds(Decimal.of(60))).isEqualTo(3600);
        assertThat(MINUTES.convert(Decimal.of(60), HOURS, Rounding.PLACES)).isEqualTo(Decimal.ONE);
        assertThat(HOURS.convert(Decimal.of("1.5"), MINUTES, Rounding.PLACES)).isEqualTo(Decimal.of(90));
    }

    @Test
    void aQuarterOfAnHourOfAPackIsShownWithAllItsPlaces() {
        assertThat(PACK_OF_20_HOURS.quantity(900, Rounding.PLACES)).isEqualTo(Decimal.of("0.0125"));
    }

    @ParameterizedTest
    @CsvSource({"1200, 0.333333", "2400, 0.666667", "1, 0.000278", "-1200, -0.333333"})
    void whatDoesNotComeOutEvenIsRoundedToSixPlaces(long seconds, String hours) {
        assertThat(HOURS.quantity(seconds, Rounding.PLACES)).isEqualTo(Decimal.of(hours));
    }

    @Test
    void convertsWithinACategory() {
        assertThat(DAYS.convert(Decimal.of("1.5"), HOURS, Rounding.PLACES)).isEqualTo(Decimal.of(12));
        assertThat(HOURS.convert(Decimal.of(10), DAYS, Rounding.PLACES)).isEqualTo(Decimal.of("1.25"));
        assertThat(DOZENS.convert(Decimal.of(2), PIECES, Rounding.PLACES)).isEqualTo(Decimal.of(24));
    }

    /** Odoo: a dozen is never 13; 1 020 000 g are 1.02 t, 1234 g are 1.24 kg and two units one pack of twenty, rounded up. */
    @Test
    void quantitiesAreRoundedUpToTheStepsOfTheUnit() {
        assertThat(DOZENS.convert(Decimal.ONE, PIECES, Rounding.NEXT_STEP)).isEqualTo(Decimal.of(12));
        assertThat(GRAMS.convert(Decimal.of(1_020_000), TONNES, Rounding.NEXT_STEP))
                .isEqualTo(Decimal.of("1.02"));
        assertThat(GRAMS.convert(Decimal.of(1234), PIECES, Rounding.NEXT_STEP)).isEqualTo(Decimal.of("1.24"));
        assertThat(PIECES.convert(Decimal.of(2), PACK_OF_20_PIECES, Rounding.NEXT_STEP))
                .isEqualTo(Decimal.ONE);
    }

    /** Odoo: 5.13 in a unit of steps of 0.1 are invoiced as 5.2. */
    @Test
    void theRoundingIsNamedAtEachConversion() {
        assertThat(PIECES.convert(Decimal.of("5.13"), TENTHS, Rounding.NEXT_STEP))
                .isEqualTo(Decimal.of("5.2"));
        assertThat(PIECES.convert(Decimal.of("5.13"), TENTHS, Rounding.NEAREST_STEP))
                .isEqualTo(Decimal.of("5.1"));
        assertThat(PIECES.convert(Decimal.of("-5.13"), TENTHS, Rounding.NEXT_STEP))
                .as("away from zero")
                .isEqualTo(Decimal.of("-5.2"));
        assertThat(PIECES.convert(Decimal.of("5.13"), TENTHS, Rounding.PLACES)).isEqualTo(Decimal.of("5.13"));
        assertThat(HOURS.quantity(1200, Rounding.NEXT_STEP)).isEqualTo(Decimal.of("0.34"));
        assertThat(HOURS.quantity(1200, Rounding.NEAREST_STEP)).isEqualTo(Decimal.of("0.33"));
    }

    @Test
    void onRandomQuantitiesThereAndBackIsTheSameAndPartsAddUp() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            long some = random.nextInt(1_000_000);
            long more = random.nextInt(1_000_000);
            for (UnitOfMeasure unit : List.of(HOURS, DAYS, MINUTES, PACK_OF_20_HOURS)) {
                long there = unit.seconds(unit.quantity(some, Rounding.PLACES));
                assertThat(Math.abs(there - some))
                        .as("%d s as %s and back, seed %d", some, unit.name(), seed)
                        .isLessThanOrEqualTo(unit.secondsPerUnit() / 2_000_000 + 1);
            }
            Decimal minutes = MINUTES.quantity(some * 60, Rounding.PLACES);
            assertThat(HOURS.convert(MINUTES.convert(minutes, HOURS, Rounding.PLACES), MINUTES, Rounding.NEAREST_STEP))
                    .as("%s minutes as hours and back, seed %d", minutes, seed)
                    .isEqualTo(minutes);
            assertThat(HOURS.seconds(Decimal.of(some)) + HOURS.seconds(Decimal.of(more)))
                    .isEqualTo(HOURS.seconds(Decimal.of(some + more)));
        }
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
        assertThatThrownBy(() -> HOURS.convert(Decimal.ONE, PIECES, Rounding.PLACES))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PIECES.convert(Decimal.ONE, HOURS, Rounding.PLACES))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void piecesHaveNoSeconds() {
        assertThat(PIECES.isTime()).isFalse();
        assertThatThrownBy(() -> PIECES.seconds(Decimal.ONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Units");
        assertThatThrownBy(() -> PIECES.quantity(3600, Rounding.PLACES)).isInstanceOf(IllegalStateException.class);
    }

    private static UnitOfMeasure time(String name, String hours) {
        return new UnitOfMeasure(0, name, UnitCategory.WORKING_TIME, Decimal.of(hours), Decimal.of("0.01"), true, 0);
    }

    private static UnitOfMeasure pieces(String name, String ratio) {
        return pieces(name, ratio, "0.01");
    }

    private static UnitOfMeasure pieces(String name, String ratio, String rounding) {
        return new UnitOfMeasure(0, name, UnitCategory.UNIT, Decimal.of(ratio), Decimal.of(rounding), true, 0);
    }
}
