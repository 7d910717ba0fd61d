package org.prepaidsupport.adapter.web.time;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Cell;

/**
 * A worklog among recorded time.
 *
 * @param name for screen readers
 * @param chooses whether this reader may choose where it counts
 */
public record TimeLine(long worklog, String name, List<Cell> cells, boolean chooses) implements View {

    public TimeLine {
        cells = List.copyOf(cells);
    }
}
