package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * The time of an issue.
 *
 * @param task whether it is a task, so that time of other issues is among it
 * @param rows the newest of it
 * @param total of all time, also of what is not among the rows
 * @param uncovered what of the total counts on no order; empty: nothing
 * @param chooses whether this reader may choose where some of the rows count
 * @param waives whether this reader may declare time not billable
 * @param rest where all time is, if there is more than rows; at most one
 */
public record TimeTabView(
        boolean task,
        List<TimeRow> rows,
        String total,
        String totalHint,
        String uncovered,
        boolean chooses,
        boolean waives,
        List<Link> rest)
        implements View {

    public TimeTabView {
        rows = List.copyOf(rows);
        rest = List.copyOf(rest);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
