package org.prepaidsupport.application.upselling;

import java.util.List;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.domain.Decimal;

/**
 * How far the prepaid time of a line is used.
 *
 * @param crossed thresholds beyond which it is, ascending; at least one
 */
public record UpsellLevel(LineOverview line, List<Decimal> crossed) {

    public UpsellLevel {
        crossed = List.copyOf(crossed);
    }

    public Decimal highest() {
        return crossed.get(crossed.size() - 1);
    }
}
