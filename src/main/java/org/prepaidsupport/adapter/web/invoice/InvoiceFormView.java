package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * The form of a draft.
 *
 * @param reason of a credit note
 * @param creditNote whether it is one, which has a reason and no due date
 * @param units whether units of measure are shown
 */
public record InvoiceFormView(
        String url,
        String version,
        String done,
        String next,
        String date,
        String dueDate,
        boolean creditNote,
        String reason,
        boolean units,
        List<InvoiceLineFields> lines)
        implements View {

    public InvoiceFormView {
        lines = List.copyOf(lines);
    }
}
