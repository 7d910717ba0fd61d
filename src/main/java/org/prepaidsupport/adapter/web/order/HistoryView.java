package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * What somebody changed of an order at once.
 *
 * @param number of the last of these changes, counted from 1 in the history of the order
 */
public record HistoryView(int number, String when, String who, List<String> changes) implements View {

    public HistoryView {
        changes = List.copyOf(changes);
    }
}
