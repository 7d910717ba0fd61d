package org.prepaidsupport.adapter.web.document;

import java.util.List;
import org.prepaidsupport.adapter.web.View;

/**
 * A row of the table of a document.
 *
 * @param kind line, section, note or subtotal
 * @param text lines of it
 * @param amount of lines and subtotals
 */
public record ItemView(
        String kind,
        String position,
        List<String> text,
        String quantity,
        String unit,
        String unitPrice,
        String discount,
        String taxes,
        String amount)
        implements View {

    public ItemView {
        text = List.copyOf(text);
    }

    static ItemView text(String kind, List<String> text) {
        return new ItemView(kind, "", text, "", "", "", "", "", "");
    }

    static ItemView subtotal(String text, String amount) {
        return new ItemView("subtotal", "", List.of(text), "", "", "", "", "", amount);
    }

    public boolean isLine() {
        return kind.equals("line");
    }
}
