package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** What somebody changed of an order at once. */
public record HistoryView(String when, String who, List<String> changes) implements View {

    public HistoryView {
        changes = List.copyOf(changes);
    }
}
