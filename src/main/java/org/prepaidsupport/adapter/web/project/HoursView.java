package org.prepaidsupport.adapter.web.project;

import java.util.List;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * Hours of a project.
 *
 * @param from first day; empty: all time
 * @param to last day; empty: until now
 * @param uncovered what counts on no order, and which that is; empty text: nothing
 */
public record HoursView(
        String address, String from, String to, List<HoursRow> rows, Link uncovered, String total, String totalHint)
        implements View {

    public HoursView {
        rows = List.copyOf(rows);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && uncovered.text().isEmpty();
    }
}
