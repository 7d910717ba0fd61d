package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * The time of an issue.
 *
 * @param task whether it is a task, so that time of other issues is among it
 * @param total of all rows
 */
public record TimeTabView(boolean task, List<TimeRow> rows, String total, String totalHint) implements View {

    public TimeTabView {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
