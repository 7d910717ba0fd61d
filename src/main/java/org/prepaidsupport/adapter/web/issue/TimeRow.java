package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Cell;

/**
 * A worklog in the tab of an issue.
 *
 * @param name for screen readers, for example {@code 4h 30m, Nov 23, 2026, Anna Agent}
 * @param chooses whether this reader may choose where it counts
 */
public record TimeRow(long worklog, String name, List<Cell> cells, boolean chooses) implements View {

    public TimeRow {
        cells = List.copyOf(cells);
    }
}
