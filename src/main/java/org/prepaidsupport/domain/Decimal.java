package org.prepaidsupport.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number with at most six decimal places: a quantity, a unit price, a percentage, a ratio. Kept in the database as
 * a long, scaled by a million, because Active Objects knows no exact decimals; hence the limits.
 *
 * @param value the number without trailing zeros; at most six places, absolute value at most {@link #LIMIT}
 */
public record Decimal(BigDecimal value) implements Comparable<Decimal> {

    public static final int PLACES = 6;
    public static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    public static final Decimal ZERO = of(0);
    public static final Decimal ONE = of(1);
    public static final Decimal HUNDRED = of(100);

    public Decimal {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() > PLACES) {
            throw new ArithmeticException("more than " + PLACES + " decimal places: " + value);
        }
        if (value.abs().compareTo(LIMIT) > 0) {
            throw new ArithmeticException("beyond " + LIMIT + ": " + value);
        }
    }

    public static Decimal of(long whole) {
        return new Decimal(BigDecimal.valueOf(whole));
    }

    /** @throws ArithmeticException if it has more than six places or is too large; never rounds */
    public static Decimal of(String text) {
        return new Decimal(new BigDecimal(text));
    }

    /** Rounds half away from zero to six places. */
    public static Decimal rounded(BigDecimal exact) {
        return new Decimal(exact.setScale(PLACES, RoundingMode.HALF_UP));
    }

    /** The inverse of {@link #scaled()}. */
    public static Decimal ofScaled(long millionths) {
        return new Decimal(BigDecimal.valueOf(millionths, PLACES));
    }

    /** The number in millionths, as it is stored. */
    public long scaled() {
        return value.setScale(PLACES).unscaledValue().longValueExact();
    }

    public Decimal plus(Decimal other) {
        return new Decimal(value.add(other.value));
    }

    public Decimal minus(Decimal other) {
        return new Decimal(value.subtract(other.value));
    }

    public Decimal negated() {
        return new Decimal(value.negate());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    @Override
    public int compareTo(Decimal other) {
        return value.compareTo(other.value);
    }

    /** Plain digits without exponent or trailing zeros, as the REST API writes decimals. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
