package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.order.OrderStates;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.springframework.stereotype.Component;

/** Orders beside issues, for billing staff. */
@Component
public class OrderSummaries {

    private final Orders orders;
    private final Access access;
    private final OrderStates states;
    private final Formats formats;
    private final Paths paths;

    public OrderSummaries(Orders orders, Access access, OrderStates states, Formats formats, Paths paths) {
        this.orders = orders;
        this.access = access;
        this.states = states;
        this.formats = formats;
        this.paths = paths;
    }

    /** Empty for agents, who see no prices. */
    List<OrderSummary> of(long orderId) {
        return access.isBillingViewer() ? List.of(summary(orders.get(orderId))) : List.of();
    }

    private OrderSummary summary(OrderOverview overview) {
        return new OrderSummary(
                new Link(
                        overview.order().number(),
                        paths.page("orders", overview.order().id())),
                List.of(states.of(overview.order().state()), states.of(overview.invoiceStatus())),
                formats.money(overview.totals().total()));
    }
}
