package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * A line of an invoice of which something can be taken back.
 *
 * @param netPrice of one, after discount, as the API writes it
 * @param left quantity that is left, as the API writes it
 * @param amountLeft the price of what is left, with its currency
 * @param amount the same as the API writes it
 * @param proposed quantity that is filled in, as the API writes it
 * @param worklogs that it bills; empty where it bills none
 */
public record CreditLineView(
        long id,
        String description,
        String unit,
        String price,
        String netPrice,
        String left,
        String leftShown,
        String amountLeft,
        String amount,
        String proposed,
        List<CreditWorkView> worklogs)
        implements View {

    public CreditLineView {
        worklogs = List.copyOf(worklogs);
    }

    /** Whether single worklogs can be chosen. */
    public boolean hasWorklogs() {
        return worklogs.stream().anyMatch(CreditWorkView::left);
    }
}
