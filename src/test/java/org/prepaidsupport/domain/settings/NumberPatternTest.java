package org.prepaidsupport.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {

    private static final NumberPattern SHORT = new NumberPattern("{number:3}-RE.{year}");

    @Test
    void invoicesAndCreditNotesAreWrittenAsInOdoo() {
        assertThat(NumberPattern.INVOICES.write(2026, 1)).isEqualTo("INV/2026/00001");
        assertThat(NumberPattern.CREDIT_NOTES.write(2026, 1)).isEqualTo("RINV/2026/00001");
    }

    @Test
    void numbersGrowBeyondTheirDigits() {
        assertThat(NumberPattern.INVOICES.write(2026, 123_456)).isEqualTo("INV/2026/123456");
        assertThat(SHORT.write(2026, 1000)).isEqualTo("1000-RE.2026");
    }

    @Test
    void theNumberMayStandAnywhereAndSayHowManyDigitsItHas() {
        assertThat(SHORT.write(2026, 7)).isEqualTo("007-RE.2026");
        assertThat(SHORT.digits()).isEqualTo(3);
        assertThat(SHORT.prefix(2026)).isEmpty();
        assertThat(SHORT.suffix(2026)).isEqualTo("-RE.2026");
    }

    @Test
    void withoutAYearNothingChangesWithIt() {
        NumberPattern endless = new NumberPattern("R{number}");
        assertThat(endless.write(2026, 9)).isEqualTo(endless.write(2027, 9)).isEqualTo("R00009");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INV/{year}",
                "{number}{number}",
                "{year}{year}{number}",
                "INV {number}",
                "INV{month}{number}",
                "{number:0}",
                "{number:12}",
                "<b>{number}",
                "A%{number}",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNO{number}"
            })
    void whatIsNoPatternIsRefused(String text) {
        assertThat(NumberPattern.isPattern(text)).isFalse();
        assertThatThrownBy(() -> new NumberPattern(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
