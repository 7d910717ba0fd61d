package org.prepaidsupport.application.upselling;

import java.time.Instant;
import org.prepaidsupport.domain.Decimal;

/**
 * That a threshold of an order line was crossed. There is one of each line, threshold and ordered quantity ever: when
 * more is ordered, the same threshold is told of again.
 *
 * @param id 0 until stored
 * @param percent of what was ordered
 * @param ordered quantity of the line, in its unit, when it was crossed
 * @param mailPending whether a mail is still to be queued
 */
public record UpsellNotice(
        long id, long orderId, long lineId, Decimal percent, Decimal ordered, Instant at, boolean mailPending) {

    /** What makes it the same crossing as another. */
    public boolean isSameAs(UpsellNotice other) {
        return lineId == other.lineId && percent.equals(other.percent) && ordered.equals(other.ordered);
    }
}
