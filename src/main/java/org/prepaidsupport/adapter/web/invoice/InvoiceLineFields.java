package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;

/**
 * The fields of a line of a draft.
 *
 * @param fixed whether only its description can be changed, and it can be taken off
 */
public record InvoiceLineFields(
        long id,
        String description,
        String quantity,
        String unit,
        String price,
        String discount,
        List<Option> taxes,
        boolean fixed)
        implements View {

    public InvoiceLineFields {
        taxes = List.copyOf(taxes);
    }
}
