package org.prepaidsupport.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "EUR, 1.005, 1.01",
        "EUR, 1.0049999, 1.00",
        "EUR, -1.005, -1.01",
        "JPY, 120.5, 121",
        "KWD, 1.2345, 1.235",
        "XXX, 1.005, 1.01"
    })
    void roundsHalfAwayFromZeroToTheCurrencysSmallestUnit(String currency, BigDecimal exact, String amount) {
        assertThat(Money.rounded(exact, Currency.getInstance(currency)).amount())
                .isEqualTo(new BigDecimal(amount));
    }

    @Test
    void showsAllDecimalPlaces() {
        assertThat(new Money(12_000, EUR).amount()).hasToString("120.00");
        assertThat(Money.zero(EUR).amount()).hasToString("0.00");
    }

    @Test
    void addsAndSubtracts() {
        Money ten = new Money(1_000, EUR);
        assertThat(ten.plus(new Money(1, EUR))).isEqualTo(new Money(1_001, EUR));
        assertThat(ten.minus(new Money(1_001, EUR))).isEqualTo(new Money(-1, EUR));
        assertThat(ten.minus(ten).isZero()).isTrue();
        assertThat(ten.negated()).isEqualTo(new Money(-1_000, EUR));
    }

    @Test
    void neverMixesCurrencies() {
        Money euro = new Money(1, EUR);
        Money dollar = new Money(1, Currency.getInstance("USD"));
        assertThatThrownBy(() -> euro.plus(dollar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EUR")
                .hasMessageContaining("USD");
        assertThatThrownBy(() -> euro.minus(dollar)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOverflowIsAnErrorAndNotAWrongAmount() {
        Money largest = new Money(Long.MAX_VALUE, EUR);
        Money cent = new Money(1, EUR);
        assertThatThrownBy(() -> largest.plus(cent)).isInstanceOf(ArithmeticException.class);
    }
}
