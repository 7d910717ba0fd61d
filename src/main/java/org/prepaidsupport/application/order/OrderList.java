package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.domain.customer.Customer;
import org.springframework.stereotype.Component;

/** The list of quotations and orders, by the figures that are kept with them. */
@Component
public class OrderList {

    /** As many as are read at once for a file. */
    private static final int PORTION = 1000;

    /** @param customers those of the orders found */
    public record Listed(OrderListStore.Found found, Map<Long, Customer> customers) {}

    /** @param customers by id, those that have orders */
    public record Choices(OrderListStore.Used used, Map<Long, Customer> customers) {}

    private final Access access;
    private final OrderListStore store;
    private final KeptFigures figures;
    private final CustomerStore customers;
    private final Reading reading;

    public OrderList(
            Access access, OrderListStore store, KeptFigures figures, CustomerStore customers, Reading reading) {
        this.access = access;
        this.store = store;
        this.figures = figures;
        this.customers = customers;
        this.reading = reading;
    }

    public Listed find(OrderQuery query) {
        access.requireBillingViewer();
        figures.refresh();
        return reading.of(() -> listed(query));
    }

    /** All that the query finds, whatever part it asks for. */
    public List<Listed> all(OrderQuery query) {
        access.requireBillingViewer();
        figures.refresh();
        return reading.of(() -> {
            List<Listed> parts = new ArrayList<>();
            int total = 1;
            for (int start = 0; start < total; start += PORTION) {
                Listed part = listed(query.part(new PageRequest(start, PORTION)));
                total = part.found().page().total();
                parts.add(part);
            }
            return parts;
        });
    }

    /** What lists of orders can be filtered by. */
    public Choices choices() {
        access.requireBillingViewer();
        return reading.of(() -> {
            OrderListStore.Used used = store.used();
            return new Choices(used, customers.byIds(used.customers()));
        });
    }

    private Listed listed(OrderQuery query) {
        OrderListStore.Found found = store.find(query);
        return new Listed(
                found,
                customers.byIds(found.page().items().stream()
                        .map(OrderSummary::customerId)
                        .distinct()
                        .toList()));
    }
}
