package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Cell;

/**
 * A worklog in the tab of an issue.
 *
 * @param waives whether this reader may declare it not billable
 * @param bills whether it is declared not billable, and this reader may take that back
 */
public record TimeRow(long worklog, List<Cell> cells, boolean waives, boolean bills) implements View {

    public TimeRow {
        cells = List.copyOf(cells);
    }
}
