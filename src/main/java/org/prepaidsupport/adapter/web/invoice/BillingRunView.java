package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Row;

/**
 * What can be billed, and what was just made of it.
 *
 * @param made drafts as rows of a list
 * @param madeText how many there are; empty: none were made
 * @param more that there is more than is proposed; empty: there is not
 */
public record BillingRunView(
        String url,
        String done,
        String next,
        List<ProposalView> proposals,
        String more,
        String madeText,
        List<Row> made)
        implements View {

    public BillingRunView {
        proposals = List.copyOf(proposals);
        made = List.copyOf(made);
    }
}
