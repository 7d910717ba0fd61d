package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.View;

/**
 * An invoice with its lines.
 *
 * @param discounts whether any line has one
 */
public record InvoiceView(
        List<Fact> facts, boolean units, boolean discounts, List<InvoiceLineView> lines, List<Fact> sums)
        implements View {

    public InvoiceView {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        sums = List.copyOf(sums);
    }
}
