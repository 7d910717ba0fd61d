package org.prepaidsupport.domain.tax;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.settings.TaxRounding;

class TotalsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Tax VAT_21 = new Tax(1, "21 %", Decimal.of(21), false, true, 1);
    private static final Tax VAT_15 = new Tax(2, "15 %", Decimal.of(15), false, true, 1);
    private static final Tax VAT_21_INCLUDED = new Tax(3, "21 % incl.", Decimal.of(21), true, true, 1);
    private static final Tax ECO_2_INCLUDED = new Tax(4, "2 % incl.", Decimal.of(2), true, true, 1);

    private static final Tax VAT_15_INCLUDED = new Tax(5, "15 % incl.", Decimal.of(15), true, true, 1);
    private static final List<Tax> ALL = List.of(VAT_21, VAT_15, VAT_21_INCLUDED, ECO_2_INCLUDED);
    private static final List<Currency> CURRENCIES =
            List.of(EUR, Currency.getInstance("JPY"), Currency.getInstance("KWD"));

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

    @Test
    void aCurrencyOfThousandthsIsRoundedToThem() {
        Currency dinar = Currency.getInstance("KWD");
        Totals totals = Totals.of(List.of(line("10.0005", VAT_15)), TaxRounding.LINE, dinar);
        assertThat(totals.untaxed().amount()).isEqualTo("10.001");
        assertThat(totals.tax().amount()).isEqualTo("1.500");
    }

    /** Odoo: three at 90 with a rebate of -10 % are 297, four at 180 with 20 % are 576. */
    @Test
    void odoosDiscountsToTheCent() {
        assertThat(discounted("90", "-10", "3")).isEqualTo(euro("297.00"));
        assertThat(discounted("180", "20", "4")).isEqualTo(euro("576.00"));
    }

    /** Odoo: 38 at 541.26 less 2 % are 20156.52, and 17527.41 where 15 % of tax are included. */
    @Test
    void odoosDiscountOnAPriceThatContainsItsTax() {
        String price = "20156.5224";
        assertThat(discounted("541.26", "2", "38")).isEqualTo(euro(price));
        assertThat(byLine(line(price)).untaxed()).isEqualTo(euro("20156.52"));
        assertThat(byLine(line(price, VAT_15_INCLUDED)).untaxed()).isEqualTo(euro("17527.41"));
    }

    private static Money discounted(String price, String discount, String quantity) {
        BigDecimal net = OrderLine.netPrice(Decimal.of(price), Decimal.of(discount));
        return byLine(line(net.multiply(new BigDecimal(quantity)).toPlainString()))
                .total();
    }

    @Test
    void onRandomLinesTheWholeIsTheSumOfItsParts() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Currency currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            TaxRounding rounding = random.nextBoolean() ? TaxRounding.LINE : TaxRounding.DOCUMENT;
            List<Taxable> lines = new ArrayList<>();
            for (int index = random.nextInt(6); index >= 0; index--) {
                lines.add(line(
                        BigDecimal.valueOf(random.nextInt(2_000_000) - 500_000, 4)
                                .toPlainString(),
                        taxes(random)));
            }
            Totals totals = Totals.of(lines, rounding, currency);
            String repeat = "seed %d, round %d: %s".formatted(seed, round, lines);
            assertThat(sum(totals.subtotals(), currency)).as(repeat).isEqualTo(totals.untaxed());
            assertThat(sum(totals.taxes().values(), currency)).as(repeat).isEqualTo(totals.tax());
            assertThat(totals.untaxed().plus(totals.tax())).as(repeat).isEqualTo(totals.total());
            assertThat(withoutAddedTaxes(totals, currency))
                    .as("what is included in prices adds nothing; " + repeat)
                    .isEqualTo(sum(
                            lines.stream()
                                    .map(each -> Money.rounded(each.price(), currency))
                                    .toList(),
                            currency));
            if (rounding == TaxRounding.LINE) {
                Money byParts = Money.zero(currency);
                for (Taxable each : lines) {
                    byParts = byParts.plus(
                            Totals.of(List.of(each), rounding, currency).total());
                }
                assertThat(byParts).as(repeat).isEqualTo(totals.total());
            }
        }
    }

    private static Money withoutAddedTaxes(Totals totals, Currency currency) {
        Money sum = totals.untaxed();
        for (Tax each : List.of(VAT_21_INCLUDED, ECO_2_INCLUDED)) {
            sum = sum.plus(totals.taxes().getOrDefault(each.id(), Money.zero(currency)));
        }
        return sum;
    }

    private static Tax[] taxes(Random random) {
        return ALL.stream().filter(any -> random.nextBoolean()).toArray(Tax[]::new);
    }

    private static Money sum(Collection<Money> amounts, Currency currency) {
        Money sum = Money.zero(currency);
        for (Money each : amounts) {
            sum = sum.plus(each);
        }
        return sum;
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
