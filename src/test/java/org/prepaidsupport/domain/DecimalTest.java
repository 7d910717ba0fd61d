package org.prepaidsupport.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {

    @ParameterizedTest
    @CsvSource({"10, 10", "10.00, 10", "4.50, 4.5", "-0.250, -0.25", "0.000001, 0.000001", "100, 100", "1E+2, 100"})
    void isWrittenWithPlainDigitsAndWithoutTrailingZeros(String entered, String written) {
        assertThat(Decimal.of(entered)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0.0", "0E+5"})
    void zeroIsZeroHoweverItIsWritten(String entered) {
        assertThat(Decimal.of(entered)).isEqualTo(Decimal.ZERO).hasToString("0");
    }

    @Test
    void equalNumbersAreEqualWhateverTheirPlaces() {
        assertThat(Decimal.of("4.500")).isEqualTo(Decimal.of("4.5")).hasSameHashCodeAs(Decimal.of("4.5"));
        assertThat(Decimal.of("100.0")).isEqualTo(Decimal.HUNDRED);
    }

    @Test
    void aSeventhPlaceIsRefusedRatherThanRounded() {
        assertThatThrownBy(() -> Decimal.of("0.1234567")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aSeventhPlaceThatIsZeroIsNone() {
        assertThat(Decimal.of("0.1234560")).isEqualTo(Decimal.of("0.123456"));
    }

    @Test
    void theLimitItselfIsTakenAndAnythingBeyondRefused() {
        assertThat(Decimal.of("-1000000000000").isNegative()).isTrue();
        assertThatThrownBy(() -> Decimal.of("1000000000000.000001")).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3333333, 0.333333",
        "0.6666666, 0.666667",
        "0.0000005, 0.000001",
        "-0.0000005, -0.000001",
        "0.00000049, 0"
    })
    void roundingGoesHalfAwayFromZero(BigDecimal exact, String rounded) {
        assertThat(Decimal.rounded(exact)).hasToString(rounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4.5", "-12.000001", "1000000000000", "-1000000000000"})
    void comesBackFromTheDatabaseAsItWentIn(String number) {
        assertThat(Decimal.ofScaled(Decimal.of(number).scaled())).isEqualTo(Decimal.of(number));
    }

    @Test
    void isScaledByAMillion() {
        assertThat(Decimal.of("4.5").scaled()).isEqualTo(4_500_000);
    }

    @Test
    void addsSubtractsAndNegatesExactly() {
        Decimal tenth = Decimal.of("0.1");
        assertThat(tenth.plus(Decimal.of("0.2"))).isEqualTo(Decimal.of("0.3"));
        assertThat(Decimal.of(10).minus(Decimal.of(12))).isEqualTo(Decimal.of(-2));
        assertThat(tenth.negated().negated()).isEqualTo(tenth);
    }

    @Test
    void knowsItsSign() {
        assertThat(Decimal.of(-2).isNegative()).isTrue();
        assertThat(Decimal.of(-2).isPositive()).isFalse();
        assertThat(Decimal.ONE.isPositive()).isTrue();
        assertThat(Decimal.ZERO.isPositive()).isFalse();
        assertThat(Decimal.ZERO.isNegative()).isFalse();
        assertThat(Decimal.ZERO.isZero()).isTrue();
    }

    @Test
    void comparesByValue() {
        assertThat(Decimal.of("9.5")).isLessThan(Decimal.of(10));
    }
}
