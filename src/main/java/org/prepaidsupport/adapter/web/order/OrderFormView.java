package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.View;

/**
 * The form of a quotation or an order.
 *
 * @param version empty for a new one
 * @param currency empty: the customer's, or the setting's
 * @param confirmed whether customer and currency can't change any more
 * @param history how many changes had been made when it was read; whoever saved since made more
 * @param preview where it is asked what the lines come to
 * @param owners who can be chosen without typing
 * @param units whether units of measure can be chosen
 */
public record OrderFormView(
        String method,
        String url,
        String version,
        int history,
        String preview,
        String done,
        String next,
        String cancel,
        List<Option> customers,
        String date,
        String validUntil,
        String currency,
        String reference,
        List<Option> projects,
        List<Option> owners,
        boolean confirmed,
        boolean units,
        List<ProductChoice> products,
        List<UnitChoice> unitChoices,
        List<LineFields> lines,
        String newProduct)
        implements View {

    public OrderFormView {
        customers = List.copyOf(customers);
        projects = List.copyOf(projects);
        owners = List.copyOf(owners);
        products = List.copyOf(products);
        unitChoices = List.copyOf(unitChoices);
        lines = List.copyOf(lines);
    }

    /** Of a section or a note: all between its handle and its buttons. */
    public int textColumns() {
        return units ? 8 : 7;
    }

    public boolean hasCustomers() {
        return customers.size() > 1;
    }
}
