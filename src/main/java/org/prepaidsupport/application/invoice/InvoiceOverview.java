package org.prepaidsupport.application.invoice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.Issued;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.tax.Totals;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/**
 * An invoice with all that is told of it.
 *
 * @param orders those it bills
 * @param units of its lines, by id
 * @param original what a credit note takes back
 * @param overdue whether it is open and was due before today
 */
public record InvoiceOverview(
        Invoice invoice,
        Customer customer,
        List<SalesOrder> orders,
        Map<Long, UnitOfMeasure> units,
        Totals totals,
        Optional<Invoice> original,
        boolean overdue) {

    public InvoiceOverview {
        orders = List.copyOf(orders);
        units = Map.copyOf(units);
    }

    /** Unpaid until it is posted. */
    public PaymentState paymentState() {
        return invoice.settlement() == null
                ? PaymentState.UNPAID
                : invoice.settlement().state();
    }

    /** What is to be paid; nothing until it is posted. */
    public Money open() {
        return invoice.settlement() == null
                ? Money.zero(invoice.currency())
                : invoice.settlement().open();
    }

    /** As the posted document names the customer; as the customer's record does before. */
    public Buyer buyer() {
        return Optional.ofNullable(invoice.issued()).map(Issued::buyer).orElseGet(() -> Buyer.of(customer));
    }
}
