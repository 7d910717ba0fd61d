package org.prepaidsupport.application.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Enters what was delivered on a line whose delivery nothing counts, or which share of its milestones is reached. */
@Component
public class DeliverByHand {

    private final Access access;
    private final OrderStore store;
    private final OrderHistory history;
    private final UnitStore units;
    private final OrderOverviews overviews;
    private final Transactions transactions;

    public DeliverByHand(
            Access access,
            OrderStore store,
            OrderHistory history,
            UnitStore units,
            OrderOverviews overviews,
            Transactions transactions) {
        this.access = access;
        this.store = store;
        this.history = history;
        this.units = units;
        this.overviews = overviews;
        this.transactions = transactions;
    }

    /**
     * Exactly one of {@code quantity} (in the unit) and {@code percentReached} (of milestones).
     *
     * @throws NotFound if there is no such line
     * @throws Conflict where the line counts time, or takes the other of the two
     */
    public OrderOverview deliver(long lineId, Input input) {
        access.requireBilling();
        SalesOrder order =
                store.byLines(List.of(lineId)).values().stream().findFirst().orElseThrow(NotFound::new);
        OrderLine line = order.line(lineId).orElseThrow(NotFound::new);
        OrderLine delivered = line.policy() == InvoicingPolicy.MILESTONES ? reached(line, input) : byHand(line, input);
        List<OrderLine> lines = order.lines().stream()
                .map(each -> each.id() == lineId ? delivered : each)
                .toList();
        return overviews.of(transactions.run(() -> history.save(order, order.withLines(lines))));
    }

    private OrderLine byHand(OrderLine line, Input input) {
        input.allowOnly(Set.of("quantity"), Set.of());
        Optional<Decimal> quantity = input.decimal("quantity");
        input.requirePresent("quantity", quantity.isPresent());
        quantity.ifPresent(each -> input.require(!each.isNegative(), "quantity", "prepaid.error.negative"));
        input.validation().check();
        UnitOfMeasure unit = units.byId(line.unitId()).orElseThrow(NotFound::new);
        if (!LineProgress.isByHand(line, unit)) {
            throw new Conflict("prepaid.order.refused.delivered", line.title());
        }
        return line.withDelivered(quantity.orElseThrow());
    }

    private static OrderLine reached(OrderLine line, Input input) {
        input.allowOnly(Set.of("percentReached"), Set.of());
        Optional<Decimal> percent = input.decimal("percentReached");
        input.requirePresent("percentReached", percent.isPresent());
        percent.ifPresent(each -> input.require(
                !each.isNegative() && each.compareTo(Decimal.HUNDRED) <= 0, "percentReached", "prepaid.error.percent"));
        input.validation().check();
        return line.withReached(percent.orElseThrow());
    }
}
