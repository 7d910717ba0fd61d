package org.prepaidsupport.domain.tax;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.settings.TaxRounding;

/**
 * The sums of an order or invoice.
 *
 * @param subtotals without tax, line by line, each rounded to the cent
 * @param taxes amount by tax id
 */
public record Totals(List<Money> subtotals, Map<Long, Money> taxes, Money untaxed, Money tax, Money total) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Totals {
        subtotals = List.copyOf(subtotals);
        taxes = Map.copyOf(taxes);
    }

    /**
     * Rounds half away from zero: subtotals line by line, taxes line by line or once per tax over the document (Odoo:
     * 2 lines of 6.70 with 15 % make 15.42 by line and 15.41 by document).
     */
    public static Totals of(List<Taxable> lines, TaxRounding rounding, Currency currency) {
        List<Money> subtotals = new ArrayList<>();
        Map<Long, BigDecimal> exact = new LinkedHashMap<>();
        for (Taxable line : lines) {
            subtotals.add(add(line, rounding, currency, exact));
        }
        Map<Long, Money> taxes = new LinkedHashMap<>();
        exact.forEach((id, amount) -> taxes.put(id, Money.rounded(amount, currency)));
        return of(subtotals, taxes, currency);
    }

    /** Sums up amounts that were rounded before. */
    public static Totals of(List<Money> subtotals, Map<Long, Money> taxes, Currency currency) {
        Money untaxed = sum(subtotals, currency);
        Money tax = sum(taxes.values(), currency);
        return new Totals(subtotals, taxes, untaxed, tax, untaxed.plus(tax));
    }

    /** Adds the line's taxes to the sums and answers its price without tax. */
    private static Money add(Taxable line, TaxRounding rounding, Currency currency, Map<Long, BigDecimal> sums) {
        BigDecimal price = Money.rounded(line.price(), currency).amount();
        BigDecimal included = line.taxes().stream()
                .filter(Tax::priceIncluded)
                .map(each -> each.percent().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal base = price.multiply(HUNDRED).divide(HUNDRED.add(included), MathContext.DECIMAL128);
        BigDecimal subtotal = price;
        for (Tax tax : line.taxes()) {
            BigDecimal amount = base.multiply(tax.percent().value()).movePointLeft(2);
            BigDecimal cents = Money.rounded(amount, currency).amount();
            if (tax.priceIncluded()) {
                subtotal = subtotal.subtract(cents);
            }
            sums.merge(tax.id(), rounding == TaxRounding.LINE || tax.priceIncluded() ? cents : amount, BigDecimal::add);
        }
        return Money.rounded(subtotal, currency);
    }

    private static Money sum(Iterable<Money> amounts, Currency currency) {
        Money sum = Money.zero(currency);
        for (Money amount : amounts) {
            sum = sum.plus(amount);
        }
        return sum;
    }
}
