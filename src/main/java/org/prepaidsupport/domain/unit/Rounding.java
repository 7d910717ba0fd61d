package org.prepaidsupport.domain.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.prepaidsupport.domain.Decimal;

/** How a quantity that was reckoned becomes one that can be kept; named at each conversion. */
public enum Rounding {
    /** Half away from zero, to six places: for showing and for reckoning on. */
    PLACES(RoundingMode.HALF_UP),
    /** Half away from zero, to the steps of the unit (Odoo: delivered time). */
    NEAREST_STEP(RoundingMode.HALF_UP),
    /** Away from zero, to the steps of the unit (Odoo: quantities ordered and invoiced in another unit). */
    NEXT_STEP(RoundingMode.UP);

    private static final BigDecimal PLACE = BigDecimal.ONE.movePointLeft(Decimal.PLACES);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * A fraction, rounded once. What is a whole number of steps stays it, as a fraction is never made a decimal before.
     *
     * @param unit whose steps count
     */
    Decimal of(BigDecimal dividend, BigDecimal divisor, UnitOfMeasure unit) {
        BigDecimal step = this == PLACES ? PLACE : unit.rounding().value();
        BigDecimal steps = dividend.divide(divisor.multiply(step), 0, mode);
        return new Decimal(steps.multiply(step));
    }
}
