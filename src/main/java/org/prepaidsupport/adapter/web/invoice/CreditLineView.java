package org.prepaidsupport.adapter.web.invoice;

import org.prepaidsupport.adapter.web.View;

/**
 * A line of an invoice of which something can be taken back.
 *
 * @param left quantity that is left, as the API writes it
 */
public record CreditLineView(
        long id, String description, String unit, String price, String left, String leftShown, String amountLeft)
        implements View {}
