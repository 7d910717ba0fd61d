package org.prepaidsupport.adapter.web.help;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * A row of a table.
 *
 * @param head whether it holds the headings
 */
public record HelpRow(boolean head, List<HelpItem> cells) implements View {

    public HelpRow {
        cells = List.copyOf(cells);
    }

    /** The element of each cell. */
    public String tag() {
        return head ? "th" : "td";
    }
}
