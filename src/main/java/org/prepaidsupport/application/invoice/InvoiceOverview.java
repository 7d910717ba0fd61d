package org.prepaidsupport.application.invoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.Issued;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.tax.Totals;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/**
 * An invoice with all that is told of it.
 *
 * @param orders those it bills
 * @param units of its lines, by id
 */
public record InvoiceOverview(
        Invoice invoice,
        Customer customer,
        List<SalesOrder> orders,
        Map<Long, UnitOfMeasure> units,
        Totals totals,
        PaymentState paymentState) {

    public InvoiceOverview {
        orders = List.copyOf(orders);
        units = Map.copyOf(units);
    }

    /** As the posted document names the customer; as the customer's record does before. */
    public Buyer buyer() {
        return Optional.ofNullable(invoice.issued()).map(Issued::buyer).orElseGet(() -> Buyer.of(customer));
    }
}
