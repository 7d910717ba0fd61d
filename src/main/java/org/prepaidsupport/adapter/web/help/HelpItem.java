package org.prepaidsupport.adapter.web.help;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/** Running text: a paragraph, an item of a list, a cell of a table. */
public record HelpItem(List<HelpSpan> spans) implements View {

    public HelpItem {
        spans = List.copyOf(spans);
    }
}
