package org.prepaidsupport.adapter.web.invoice;

import org.prepaidsupport.adapter.web.View;

/** A line of an invoice. */
public record InvoiceLineView(
        String description, String quantity, String unit, String price, String discount, String taxes, String amount)
        implements View {}
