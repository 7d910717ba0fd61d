package org.prepaidsupport.adapter.web.time;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.Pager;

/**
 * Recorded time.
 *
 * @param issue key of the only issue that is wanted; empty: all
 * @param searched whether anything is filtered
 * @param chooses whether the reader may choose where some of it counts
 * @param waives whether the reader may declare any of it not billable
 * @param total of all that was found, also on other pages
 */
public record TimesheetsView(
        String address,
        String from,
        String to,
        String author,
        String issue,
        List<Filter> filters,
        boolean searched,
        List<TimeGroup> groups,
        boolean chooses,
        boolean waives,
        String total,
        String totalHint,
        Pager pager)
        implements View {

    public TimesheetsView {
        filters = List.copyOf(filters);
        groups = List.copyOf(groups);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }
}
