package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;

/**
 * The fields of an order line, or of a text between lines, in the form.
 *
 * @param kind product, section or note; the latter two have a description only
 * @param id 0: new
 * @param product id; 0: none chosen yet
 * @param task key of the issue made for it; empty: none
 * @param fixed whether product and unit can't change any more, and the line can't be removed
 * @param blank whether it is the pattern for new lines
 */
public record LineFields(
        String kind,
        long id,
        long product,
        String description,
        String quantity,
        long unit,
        String price,
        String discount,
        List<Option> taxes,
        String task,
        boolean fixed,
        boolean blank)
        implements View {

    public LineFields {
        taxes = List.copyOf(taxes);
    }

    static LineFields text(String kind, String text, boolean blank) {
        return new LineFields(kind, 0, 0, text, "", 0, "", "", List.of(), "", false, blank);
    }
}
