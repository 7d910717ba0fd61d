package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.form.FormView;

/**
 * The fields of a line of a draft.
 *
 * @param path what the names of its fields begin with
 * @param fixed whether only its description can be changed, and it can be taken off
 */
public record InvoiceLineFields(
        String path,
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

    /** The same line as the form holds it. */
    InvoiceLineFields with(FormView form) {
        return new InvoiceLineFields(
                path,
                id,
                form.field(path + ".description").value(),
                form.field(path + ".quantity").value(),
                unit,
                form.field(path + ".unitPrice").value(),
                form.field(path + ".discount").value(),
                form.field(path + ".taxes").options(),
                fixed);
    }
}
