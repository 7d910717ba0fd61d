package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;

/**
 * The form of a draft.
 *
 * @param form all that is sent of it
 * @param creditNote whether it is one, which has a reason and no due date
 * @param units whether units of measure are shown
 */
public record InvoiceFormView(FormView form, boolean creditNote, boolean units, List<InvoiceLineFields> lines)
        implements Sendable {

    public InvoiceFormView {
        lines = List.copyOf(lines);
    }

    @Override
    public List<FormView> forms() {
        return List.of(form);
    }

    @Override
    public InvoiceFormView with(FormView other) {
        return new InvoiceFormView(
                other,
                creditNote,
                units,
                lines.stream().map(line -> line.with(other)).toList());
    }
}
