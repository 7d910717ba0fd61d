package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * The panel of a task.
 *
 * @param line what was ordered
 * @param bars at most one
 * @param tickets with their shares, most time first; the first ten
 * @param more the rest of them
 * @param recounts that still move its time; at most one
 * @param changeHref sets another order line; empty: this reader can't
 */
public record TaskPanelView(
        Link customer,
        OrderSummary order,
        String line,
        List<BalanceBar> bars,
        List<ShareView> tickets,
        List<ShareView> more,
        List<RecountView> recounts,
        String changeHref)
        implements View {

    public TaskPanelView {
        bars = List.copyOf(bars);
        tickets = List.copyOf(tickets);
        more = List.copyOf(more);
        recounts = List.copyOf(recounts);
    }

    public boolean hasTickets() {
        return !tickets.isEmpty();
    }

    public boolean hasMore() {
        return !more.isEmpty();
    }
}
