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
 * @param units whether units of measure can be chosen
 */
public record OrderFormView(
        String method,
        String url,
        String version,
        String done,
        String next,
        String cancel,
        List<Option> customers,
        String date,
        String validUntil,
        String currency,
        String reference,
        List<Option> projects,
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
        products = List.copyOf(products);
        unitChoices = List.copyOf(unitChoices);
        lines = List.copyOf(lines);
    }

    public boolean hasCustomers() {
        return customers.size() > 1;
    }
}
