package org.prepaidsupport.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount in the smallest unit of its currency, so never a fraction of a cent.
 *
 * @param minorUnits cents, yen, fils …, by the currency's ISO 4217 decimals
 */
public record Money(long minorUnits, Currency currency) {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** Rounds half away from zero to the currency's smallest unit. */
    public static Money rounded(BigDecimal exact, Currency currency) {
        return new Money(
                exact.setScale(decimals(currency), RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact(),
                currency);
    }

    /** Decimal places of the currency: 2 for EUR, 0 for JPY, 3 for KWD; 2 where ISO 4217 names none. */
    public static int decimals(Currency currency) {
        return currency.getDefaultFractionDigits() < 0 ? 2 : currency.getDefaultFractionDigits();
    }

    /** @throws IllegalArgumentException if the currencies differ: amounts are never converted silently */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /** @throws IllegalArgumentException if the currencies differ */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    /** The amount in the currency's main unit, with all of its decimal places ({@code 120.00}). */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, decimals(currency));
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("different currencies: " + currency + " and " + other.currency);
        }
    }
}
