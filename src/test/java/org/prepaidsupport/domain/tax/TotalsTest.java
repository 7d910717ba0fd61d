package org.prepaidsupport.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.settings.TaxRounding;

class TotalsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Tax VAT_21 = new Tax(1, "21 %", Decimal.of(21), false, true, 1);
    private static final Tax VAT_15 = new Tax(2, "15 %", Decimal.of(15), false, true, 1);
    private static final Tax VAT_21_INCLUDED = new Tax(3, "21 % incl.", Decimal.of(21), true, true, 1);
    private static final Tax ECO_2_INCLUDED = new Tax(4, "2 % incl.", Decimal.of(2), true, true, 1);

    @Test
    void tenHoursAtAHundredWith21PercentMake1210() {
        Totals totals = byLine(line("1000", VAT_21));
        assertThat(totals.untaxed()).isEqualTo(euro("1000.00"));
        assertThat(totals.tax()).isEqualTo(euro("210.00"));
        assertThat(totals.total()).isEqualTo(euro("1210.00"));
        assertThat(totals.taxes()).isEqualTo(Map.of(VAT_21.id(), euro("210.00")));
    }

    @Test
    void withoutLinesAllIsZero() {
        Totals totals = byLine();
        assertThat(totals.subtotals()).isEmpty();
        assertThat(totals.total()).isEqualTo(Money.zero(EUR));
    }

    @Test
    void withoutTaxesTheTotalIsTheSumOfTheLines() {
        Totals totals = byLine(line("10.005"), line("0.335"));
        assertThat(totals.subtotals()).containsExactly(euro("10.01"), euro("0.34"));
        assertThat(totals.total()).isEqualTo(euro("10.35"));
        assertThat(totals.taxes()).isEmpty();
    }

    @Test
    void odoosTwoLinesOf670With15PercentMake1542ByLineAnd1541ByDocument() {
        Taxable[] lines = {line("6.70", VAT_15), line("6.70", VAT_15)};
        assertThat(byLine(lines).total()).isEqualTo(euro("15.42"));
        assertThat(byDocument(lines).total()).isEqualTo(euro("15.41"));
    }

    @Test
    void anIncludedTaxIsTakenOutOfThePrice() {
        Totals totals = byLine(line("121", VAT_21_INCLUDED));
        assertThat(totals.subtotals()).containsExactly(euro("100.00"));
        assertThat(totals.tax()).isEqualTo(euro("21.00"));
        assertThat(totals.total()).isEqualTo(euro("121.00"));
    }

    @Test
    void aPriceThatContainsItsTaxesStaysTheTotalToTheCent() {
        for (String price : List.of("0.01", "9.99", "10.00", "33.33", "1234.57")) {
            assertThat(byLine(line(price, VAT_21_INCLUDED)).total()).isEqualTo(euro(price));
            assertThat(byDocument(line(price, VAT_21_INCLUDED, ECO_2_INCLUDED)).total())
                    .isEqualTo(euro(price));
        }
    }

    @Test
    void severalTaxesAreEachReckonedOnThePriceWithoutTax() {
        Totals totals = byLine(line("100", VAT_21, VAT_15));
        assertThat(totals.taxes()).isEqualTo(Map.of(VAT_21.id(), euro("21.00"), VAT_15.id(), euro("15.00")));
        assertThat(totals.total()).isEqualTo(euro("136.00"));
    }

    @Test
    void anIncludedAndAnAddedTaxShareTheSameBase() {
        Totals totals = byLine(line("121", VAT_21_INCLUDED, VAT_15));
        assertThat(totals.untaxed()).isEqualTo(euro("100.00"));
        assertThat(totals.taxes()).isEqualTo(Map.of(VAT_21_INCLUDED.id(), euro("21.00"), VAT_15.id(), euro("15.00")));
    }

    @Test
    void aNegativeLineTakesItsTaxBack() {
        Totals totals = byLine(line("100", VAT_21), line("-40", VAT_21));
        assertThat(totals.untaxed()).isEqualTo(euro("60.00"));
        assertThat(totals.tax()).isEqualTo(euro("12.60"));
    }

    @Test
    void aCurrencyWithoutCentsIsRoundedToWholeUnits() {
        Currency yen = Currency.getInstance("JPY");
        Totals totals = Totals.of(List.of(line("1005", VAT_15)), TaxRounding.LINE, yen);
        assertThat(totals.tax()).isEqualTo(new Money(151, yen));
    }

    private static Totals byLine(Taxable... lines) {
        return Totals.of(Arrays.asList(lines), TaxRounding.LINE, EUR);
    }

    private static Totals byDocument(Taxable... lines) {
        return Totals.of(Arrays.asList(lines), TaxRounding.DOCUMENT, EUR);
    }

    private static Taxable line(String price, Tax... taxes) {
        return new Taxable(new BigDecimal(price), Arrays.asList(taxes));
    }

    private static Money euro(String amount) {
        return Money.rounded(new BigDecimal(amount), EUR);
    }
}
