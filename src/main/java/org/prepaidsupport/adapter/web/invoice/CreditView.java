package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;

/**
 * The form of a credit note.
 *
 * @param form all that is sent of it
 * @param currency of its amounts
 * @param units whether units of measure are shown
 */
public record CreditView(FormView form, String currency, boolean units, List<CreditLineView> lines)
        implements Sendable {

    public CreditView {
        lines = List.copyOf(lines);
    }

    @Override
    public List<FormView> forms() {
        return List.of(form);
    }

    @Override
    public CreditView with(FormView other) {
        return new CreditView(
                other,
                currency,
                units,
                lines.stream().map(line -> line.with(other)).toList());
    }

    /** How many columns the lines have. */
    public int columns() {
        return units ? 7 : 6;
    }

    /** Whether any line has worklogs to choose from. */
    public boolean hasWorklogs() {
        return lines.stream().anyMatch(CreditLineView::hasWorklogs);
    }
}
