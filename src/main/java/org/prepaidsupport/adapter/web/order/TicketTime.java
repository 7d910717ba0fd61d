package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.list.Row;

/**
 * The time of one ticket that counts.
 *
 * @param ticket key, or words where it may not be seen
 * @param href empty where it may not be seen
 */
public record TicketTime(String ticket, String summary, String href, String total, String totalHint, List<Row> entries)
        implements View {

    public TicketTime {
        entries = List.copyOf(entries);
    }
}
