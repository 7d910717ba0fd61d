package org.prepaidsupport.domain.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prepaidsupport.domain.Decimal;

/**
 * Shares of the ordered time beyond which it is told that more should be sold. A threshold is crossed when more is
 * delivered than its share of what was ordered, not when it is just as much (Odoo: F12).
 *
 * @param percents ascending, each once
 */
public record UpsellThresholds(List<Decimal> percents) {

    public UpsellThresholds {
        percents = percents.stream().sorted().distinct().toList();
    }

    /** Those of the settings, and the product's own. */
    public static UpsellThresholds of(List<Integer> general, Decimal ofProduct) {
        return new UpsellThresholds(Stream.concat(general.stream().map(Decimal::of), Stream.of(ofProduct))
                .toList());
    }

    /** All that are crossed, ascending; none where nothing was ordered. Exact. */
    public List<Decimal> crossed(long orderedSeconds, long deliveredSeconds) {
        if (orderedSeconds <= 0) {
            return List.of();
        }
        Decimal delivered = Decimal.of(deliveredSeconds);
        return percents.stream()
                .filter(percent -> isBeyond(percent, orderedSeconds, delivered))
                .toList();
    }

    /** The highest that is crossed. */
    public Optional<Decimal> highest(long orderedSeconds, long deliveredSeconds) {
        List<Decimal> crossed = crossed(orderedSeconds, deliveredSeconds);
        return crossed.isEmpty() ? Optional.empty() : Optional.of(crossed.get(crossed.size() - 1));
    }

    private static boolean isBeyond(Decimal percent, long ordered, Decimal delivered) {
        return delivered
                        .value()
                        .multiply(Decimal.HUNDRED.value())
                        .compareTo(percent.value().multiply(Decimal.of(ordered).value()))
                > 0;
    }
}
