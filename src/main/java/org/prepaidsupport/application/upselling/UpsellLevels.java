package org.prepaidsupport.application.upselling;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prepaidsupport.application.delivery.Balance;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.UpsellThresholds;
import org.springframework.stereotype.Component;

/** Which thresholds are crossed now, whether or not anybody was told. */
@Component
public class UpsellLevels {

    private final SettingsStore settings;

    public UpsellLevels(SettingsStore settings) {
        this.settings = settings;
    }

    /** Of the prepaid lines of a confirmed order that are beyond a threshold; none of another order. */
    public List<UpsellLevel> of(OrderOverview order) {
        if (!order.order().isConfirmed()) {
            return List.of();
        }
        List<Integer> general = settings.get().upsellThresholds();
        return order.lines().stream()
                .filter(line -> line.progress().remainingSeconds().isPresent())
                .flatMap(line -> level(line, general))
                .toList();
    }

    private static Stream<UpsellLevel> level(LineOverview line, List<Integer> general) {
        List<Decimal> crossed = UpsellThresholds.of(general, line.product().upsellThreshold())
                .crossed(
                        line.unit().seconds(line.line().quantity()),
                        line.progress().deliveredSeconds());
        return crossed.isEmpty() ? Stream.of() : Stream.of(new UpsellLevel(line, crossed));
    }

    /**
     * The highest that the balance of a line is beyond; of the settings alone, as agents know no products.
     *
     * @return empty unless the line is prepaid time
     */
    public Optional<Decimal> highest(Balance balance) {
        return balance.remainingSeconds().isEmpty()
                ? Optional.empty()
                : balance.orderedSeconds()
                        .flatMap(ordered -> UpsellThresholds.of(settings.get().upsellThresholds(), Decimal.HUNDRED)
                                .highest(ordered, balance.deliveredSeconds()));
    }
}
