package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * An order that can be billed.
 *
 * @param drafts of it that exist
 * @param chosen whether it is ticked
 */
public record ProposalView(
        long order,
        String number,
        String href,
        String customer,
        String reference,
        String amount,
        List<Link> drafts,
        boolean chosen)
        implements View {

    public ProposalView {
        drafts = List.copyOf(drafts);
    }

    ProposalView chosenIf(boolean ticked) {
        return new ProposalView(order, number, href, customer, reference, amount, drafts, ticked);
    }
}
