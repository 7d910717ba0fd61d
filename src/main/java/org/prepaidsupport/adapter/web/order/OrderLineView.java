package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.form.FormView;

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
 * @param milestones whether Delivered follows from milestones, and this reader may say how many percent are reached
 * @param forms at most one: where Delivered, or what is reached, is entered by hand, and this reader may
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
        boolean milestones,
        List<FormView> forms)
        implements View {

    public OrderLineView {
        task = List.copyOf(task);
        project = List.copyOf(project);
        bars = List.copyOf(bars);
        forms = List.copyOf(forms);
    }

    /** The same line with this form, if it is its. */
    OrderLineView with(FormView form) {
        if (forms.stream().noneMatch(each -> each.url().equals(form.url()))) {
            return this;
        }
        return new OrderLineView(
                id,
                product,
                description,
                task,
                project,
                ordered,
                unit,
                delivered,
                deliveredHref,
                deliveredHint,
                bars,
                remaining,
                remainingHint,
                overdrawn,
                invoiced,
                price,
                discount,
                taxes,
                amount,
                milestones,
                List.of(form));
    }
}
