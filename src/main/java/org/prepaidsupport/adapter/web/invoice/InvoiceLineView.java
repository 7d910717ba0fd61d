package org.prepaidsupport.adapter.web.invoice;

import org.prepaidsupport.adapter.web.View;

/**
 * A line of an invoice, or a text between two.
 *
 * @param kind line, section or note; of the last two there is only the description
 */
public record InvoiceLineView(
        String kind,
        String description,
        String quantity,
        String unit,
        String price,
        String discount,
        String taxes,
        String amount)
        implements View {

    static InvoiceLineView text(String kind, String text) {
        return new InvoiceLineView(kind, text, "", "", "", "", "", "");
    }
}
