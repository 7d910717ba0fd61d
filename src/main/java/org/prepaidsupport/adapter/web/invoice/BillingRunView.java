package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Row;

/**
 * What can be billed, and what was just made of it.
 *
 * @param from first day of work that is billed; empty: all before
 * @param to last day; empty: all after
 * @param problem what is wrong with the period; empty: nothing
 * @param outside that there is more to bill on other days; empty: there is not
 * @param made drafts as rows of a list
 * @param madeText how many there are; empty: none were made
 * @param more that there is more than is proposed; empty: there is not
 */
public record BillingRunView(
        String address,
        String from,
        String to,
        String problem,
        String url,
        String done,
        String next,
        List<ProposalView> proposals,
        String more,
        String outside,
        String madeText,
        List<Row> made)
        implements View {

    public BillingRunView {
        proposals = List.copyOf(proposals);
        made = List.copyOf(made);
    }

    /** Whether only work of some days is billed. */
    public boolean hasPeriod() {
        return !from.isEmpty() || !to.isEmpty();
    }
}
