package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * The form of a credit note.
 *
 * @param currency of its amounts
 */
public record CreditView(
        String url, String done, String next, String cancel, String currency, boolean units, List<CreditLineView> lines)
        implements View {

    public CreditView {
        lines = List.copyOf(lines);
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
