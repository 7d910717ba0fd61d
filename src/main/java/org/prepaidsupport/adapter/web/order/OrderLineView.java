package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * A line of an order.
 *
 * @param task made for it; empty list: none
 * @param project likewise
 * @param deliveredHref shows what Delivered is made of; empty: nothing counts there
 * @param deliveredHint exact
 * @param bars at most one, where time counts
 * @param remaining empty unless prepaid time
 * @param overdrawn whether less than nothing remains
 * @param byHand whether Delivered is entered by hand, and this reader may
 * @param milestones whether Delivered follows from milestones, and this reader may say how many percent are reached
 * @param reached percent, as it is entered
 */
public record OrderLineView(
        long id,
        String product,
        String description,
        List<Link> task,
        List<Link> project,
        String ordered,
        String unit,
        String delivered,
        String deliveredRaw,
        String deliveredHref,
        String deliveredHint,
        List<BalanceBar> bars,
        String remaining,
        String remainingHint,
        boolean overdrawn,
        String invoiced,
        String price,
        String discount,
        String taxes,
        String amount,
        boolean byHand,
        boolean milestones,
        String reached)
        implements View {

    public OrderLineView {
        task = List.copyOf(task);
        project = List.copyOf(project);
        bars = List.copyOf(bars);
    }
}
