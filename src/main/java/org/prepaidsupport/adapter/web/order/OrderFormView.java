package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;

/**
 * The form of a quotation or an order.
 *
 * @param form all that is sent of it
 * @param confirmed whether customer and currency can't change any more
 * @param history how many changes had been made when it was read; whoever saved since made more
 * @param preview where it is asked what the lines come to
 * @param units whether units of measure can be chosen
 * @param more address of the same form with more empty lines, for who can't add them by script
 */
public record OrderFormView(
        FormView form,
        int history,
        String preview,
        boolean confirmed,
        boolean units,
        List<ProductChoice> products,
        List<UnitChoice> unitChoices,
        List<LineFields> lines,
        String newProduct,
        String more)
        implements Sendable {

    public OrderFormView {
        products = List.copyOf(products);
        unitChoices = List.copyOf(unitChoices);
        lines = List.copyOf(lines);
    }

    @Override
    public List<FormView> forms() {
        return List.of(form);
    }

    @Override
    public OrderFormView with(FormView other) {
        List<LineFields> held = lines.stream()
                .map(line -> line.blank() ? line : line.with(other))
                .toList();
        return new OrderFormView(
                other, history, preview, confirmed, units, products, unitChoices, held, newProduct, more);
    }

    /** Of a section or a note: all between its handle and its buttons. */
    public int textColumns() {
        return units ? 8 : 7;
    }

    public boolean hasCustomers() {
        return form.field("customer").options().size() > 1;
    }
}
