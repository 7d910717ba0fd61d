package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.form.FormView;

/**
 * What stands at one place of an order: a line, or a text between lines.
 *
 * @param kind line, section or note
 * @param text of a section or a note
 * @param line empty for a section or a note
 */
public record OrderEntry(String kind, String text, List<OrderLineView> line) implements View {

    public OrderEntry {
        line = List.copyOf(line);
    }

    static OrderEntry of(OrderLineView line) {
        return new OrderEntry("line", "", List.of(line));
    }

    OrderEntry with(FormView form) {
        return new OrderEntry(
                kind, text, line.stream().map(each -> each.with(form)).toList());
    }
}
