package org.prepaidsupport.domain.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.prepaidsupport.domain.Decimal;

/**
 * What a quantity is counted in.
 *
 * @param id 0 until stored
 * @param ratio how many reference units one of it is: for working time, hours
 * @param rounding smallest step in which quantities of it are billed; positive
 * @param version counts saves
 */
public record UnitOfMeasure(
        long id, String name, UnitCategory category, Decimal ratio, Decimal rounding, boolean active, int version) {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /** The same unit, in the archive or out of it. */
    public UnitOfMeasure withActive(boolean other) {
        return new UnitOfMeasure(id, name, category, ratio, rounding, other, version);
    }

    public boolean isTime() {
        return category == UnitCategory.WORKING_TIME;
    }

    /**
     * How long one of it is. Whole seconds, so that minutes are exact although a sixtieth of an hour is no decimal.
     *
     * @throws IllegalStateException if this is not a unit of time
     */
    public long secondsPerUnit() {
        if (!isTime()) {
            throw new IllegalStateException(name + " is not a unit of time");
        }
        return SECONDS_PER_HOUR
                .multiply(ratio.value())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * The working time a quantity of this unit stands for.
     *
     * @return whole seconds, rounded half away from zero: six decimal places of an hour don't all fall on a second
     * @throws IllegalStateException if this is not a unit of time
     */
    public long seconds(Decimal quantity) {
        return quantity.value()
                .multiply(BigDecimal.valueOf(secondsPerUnit()))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Working time as a quantity of this unit; for showing and billing, never to count on.
     *
     * @throws IllegalStateException if this is not a unit of time
     */
    public Decimal quantity(long seconds, Rounding rounding) {
        return rounding.of(BigDecimal.valueOf(seconds), BigDecimal.valueOf(secondsPerUnit()), this);
    }

    /**
     * The same quantity in another unit.
     *
     * @throws IllegalArgumentException if the categories differ
     */
    public Decimal convert(Decimal quantity, UnitOfMeasure to, Rounding rounding) {
        requireSameCategory(to);
        return rounding.of(quantity.value().multiply(size()), to.size(), to);
    }

    /**
     * What one of the other unit costs where one of this costs the price, rounded once, to six places.
     *
     * @return perhaps more than a {@link Decimal} holds
     * @throws IllegalArgumentException if the categories differ
     */
    public BigDecimal price(Decimal price, UnitOfMeasure other) {
        requireSameCategory(other);
        return price.value().multiply(other.size()).divide(size(), Decimal.PLACES, RoundingMode.HALF_UP);
    }

    private void requireSameCategory(UnitOfMeasure other) {
        if (category != other.category) {
            throw new IllegalArgumentException(category + " cannot become " + other.category);
        }
    }

    private BigDecimal size() {
        return isTime() ? BigDecimal.valueOf(secondsPerUnit()) : ratio.value();
    }
}
