package org.prepaidsupport.adapter.web.time;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * Time that belongs together.
 *
 * @param href page of what it belongs to; empty: none
 * @param total of the whole group, also of entries on other pages
 */
public record TimeGroup(String label, String href, String total, String totalHint, List<TimeLine> entries)
        implements View {

    public TimeGroup {
        entries = List.copyOf(entries);
    }
}
