package org.prepaidsupport.adapter.store.invoice;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.order.OrderText;

/** Headings and remarks of a document as one text: of each its kind, its place, its length, and itself. */
final class TextsColumn {

    private TextsColumn() {}

    static @Nullable String write(List<OrderText> texts) {
        StringBuilder column = new StringBuilder();
        for (OrderText each : texts) {
            column.append(each.kind().name())
                    .append(' ')
                    .append(each.above())
                    .append(' ')
                    .append(each.text().length())
                    .append('\n')
                    .append(each.text());
        }
        return column.isEmpty() ? null : column.toString();
    }

    static List<OrderText> read(@Nullable String column) {
        List<OrderText> texts = new ArrayList<>();
        int at = 0;
        while (column != null && at < column.length()) {
            int end = column.indexOf('\n', at);
            String[] head = column.substring(at, end).split(" ", -1);
            at = end + 1 + Integer.parseInt(head[2]);
            texts.add(new OrderText(
                    OrderText.Kind.valueOf(head[0]), column.substring(end + 1, at), Integer.parseInt(head[1])));
        }
        return texts;
    }
}
