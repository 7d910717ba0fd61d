package org.prepaidsupport.adapter.web.document;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** What the time of a line was spent on. */
public record TimeView(String title, List<TimeEntryView> entries, String total) implements View {

    public TimeView {
        entries = List.copyOf(entries);
    }
}
