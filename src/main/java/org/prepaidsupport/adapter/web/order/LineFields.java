package org.prepaidsupport.adapter.web.order;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;
import org.prepaidsupport.adapter.web.form.FormView;

/**
 * The fields of an order line, or of a text between lines, in the form.
 *
 * @param path what the names of its fields begin with; empty for a pattern
 * @param kind product, section or note; the latter two have a description only
 * @param id 0: new
 * @param product id; 0: none chosen yet
 * @param task key of the issue made for it; empty: none
 * @param fixed whether product and unit can't change any more, and the line can't be removed
 * @param blank whether it is the pattern for new lines
 */
public record LineFields(
        String path,
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
        return new LineFields("", kind, 0, 0, text, "", 0, "", "", List.of(), "", false, blank);
    }

    /** The same lines, each with its place in the form. */
    static List<LineFields> placed(List<LineFields> lines) {
        List<LineFields> placed = new ArrayList<>();
        for (LineFields line : lines) {
            placed.add(line.at("lines[" + placed.size() + "]"));
        }
        return placed;
    }

    boolean isText() {
        return !kind.equals("product");
    }

    private LineFields at(String place) {
        return new LineFields(
                place, kind, id, product, description, quantity, unit, price, discount, taxes, task, fixed, blank);
    }

    /** The same line as the form holds it. */
    LineFields with(FormView form) {
        String held = form.field(path + ".description").value();
        if (isText()) {
            return new LineFields(
                    path, kind, id, product, held, quantity, unit, price, discount, taxes, task, fixed, blank);
        }
        return new LineFields(
                path,
                kind,
                id,
                chosen(form, ".product", 0),
                held,
                form.field(path + ".quantity").value(),
                chosen(form, ".unit", unit),
                form.field(path + ".unitPrice").value(),
                form.field(path + ".discount").value(),
                form.field(path + ".taxes").options(),
                task,
                fixed,
                blank);
    }

    private long chosen(FormView form, String field, long otherwise) {
        return form.field(path + field).held().stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .findFirst()
                .orElse(otherwise);
    }
}
