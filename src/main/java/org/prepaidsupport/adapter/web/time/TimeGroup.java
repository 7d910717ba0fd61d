package org.prepaidsupport.adapter.web.time;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Row;

/**
 * Time of one project, order or customer.
 *
 * @param total of the whole group, also of entries on other pages
 */
public record TimeGroup(String label, String href, String total, String totalHint, List<Row> entries) implements View {

    public TimeGroup {
        entries = List.copyOf(entries);
    }
}
