package org.prepaidsupport.application.delivery;

import java.util.Optional;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.unit.Rounding;

/**
 * How much of a line is used.
 *
 * @param orderedSeconds empty unless the line is in a unit of time
 * @param remainingSeconds negative when overdrawn; empty unless the line is prepaid time
 */
public record Balance(
        LineFacts line, Optional<Long> orderedSeconds, long deliveredSeconds, Optional<Long> remainingSeconds) {

    static Balance of(LineFacts line, long deliveredSeconds) {
        Optional<Long> ordered =
                line.unit().isTime() ? Optional.of(line.unit().seconds(line.quantity())) : Optional.empty();
        return new Balance(
                line,
                ordered,
                deliveredSeconds,
                line.isPrepaidTime() ? ordered.map(seconds -> seconds - deliveredSeconds) : Optional.empty());
    }

    /** In the line's unit; 0 where that is not a unit of time. */
    public Decimal delivered() {
        return line.unit().isTime() ? line.unit().quantity(deliveredSeconds, Rounding.PLACES) : Decimal.ZERO;
    }
}
