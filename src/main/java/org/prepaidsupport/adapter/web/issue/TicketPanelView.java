package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;

/**
 * The panel of a ticket.
 *
 * @param customer at most one; empty: not known
 * @param task it is linked to; empty list: none
 * @param line order line it draws on; empty: none
 * @param ownLine whether that is the ticket's own
 * @param bars at most one
 * @param warning that its line is used beyond a threshold; empty: it isn't
 * @param logged on this ticket
 * @param recordedIn project that time is recorded in
 * @param projects that it can be recorded in instead
 * @param why time counts where it counts
 * @param suggestions at most one
 * @param orders at most one; for billing staff only
 * @param recounts that still move its time; at most one
 * @param changes whether the reader may change any of it
 * @param bills whether the reader may set the customer
 * @param logs whether the reader may log time
 * @param waives whether the reader may declare time not billable
 */
public record TicketPanelView(
        String key,
        List<Link> customer,
        List<Link> task,
        String line,
        boolean ownLine,
        List<BalanceBar> bars,
        String warning,
        String logged,
        String loggedHint,
        String recordedIn,
        List<Option> projects,
        String why,
        List<SuggestionView> suggestions,
        List<OrderSummary> orders,
        List<RecountView> recounts,
        boolean changes,
        boolean bills,
        boolean logs,
        boolean waives)
        implements View {

    public TicketPanelView {
        customer = List.copyOf(customer);
        task = List.copyOf(task);
        bars = List.copyOf(bars);
        projects = List.copyOf(projects);
        suggestions = List.copyOf(suggestions);
        orders = List.copyOf(orders);
        recounts = List.copyOf(recounts);
    }

    public boolean hasCustomer() {
        return !customer.isEmpty();
    }

    public boolean isLinked() {
        return !task.isEmpty();
    }
}
