package org.prepaidsupport.application.order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.springframework.stereotype.Component;

/** Enters what was delivered on a line whose delivery nothing counts. */
@Component
public class DeliverByHand {

    private final Access access;
    private final OrderStore store;
    private final OrderHistory history;
    private final OrderOverviews overviews;
    private final Transactions transactions;

    public DeliverByHand(
            Access access,
            OrderStore store,
            OrderHistory history,
            OrderOverviews overviews,
            Transactions transactions) {
        this.access = access;
        this.store = store;
        this.history = history;
        this.overviews = overviews;
        this.transactions = transactions;
    }

    /**
     * @throws NotFound if there is no such line
     * @throws Conflict unless its policy is {@link InvoicingPolicy#MANUAL}
     */
    public OrderOverview deliver(long lineId, Input input) {
        access.requireBilling();
        SalesOrder order =
                store.byLines(List.of(lineId)).values().stream().findFirst().orElseThrow(NotFound::new);
        input.allowOnly(Set.of("quantity"), Set.of());
        Optional<Decimal> quantity = input.decimal("quantity");
        input.requirePresent("quantity", quantity.isPresent());
        quantity.ifPresent(each -> input.require(!each.isNegative(), "quantity", "prepaid.error.negative"));
        input.validation().check();
        OrderLine line = order.line(lineId).orElseThrow(NotFound::new);
        if (line.policy() != InvoicingPolicy.MANUAL) {
            throw new Conflict("prepaid.order.refused.delivered", line.title());
        }
        List<OrderLine> lines = order.lines().stream()
                .map(each -> each.id() == lineId ? each.withDelivered(quantity.orElseThrow()) : each)
                .toList();
        return overviews.of(transactions.run(() -> history.save(order, order.withLines(lines))));
    }
}
