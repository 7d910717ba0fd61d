package org.prepaidsupport.application.invoice;

import java.util.List;
import java.util.Set;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.springframework.stereotype.Component;

/** Draft invoices of orders, by what was entered about them. */
@Component
public class InvoicesOfOrders {

    private static final String REGULAR = "regular";
    private static final String KINDS = "regular, down-payment-percent, down-payment-fixed";

    private final CreateInvoice createInvoice;
    private final DownPayments downPayments;

    InvoicesOfOrders(CreateInvoice createInvoice, DownPayments downPayments) {
        this.createInvoice = createInvoice;
        this.downPayments = downPayments;
    }

    /** One draft of one order: a regular one, perhaps of a period, or a down payment. */
    public InvoiceOverview create(long order, Input input) {
        if (DownPayments.isAsked(input)) {
            return downPayments.create(order, input);
        }
        InvoicingPeriod period = PeriodInput.read(input);
        input.allowOnly(Set.of("kind", "value", "from", "to"), Set.of());
        requireRegular(input, KINDS);
        input.validation().check();
        return createInvoice.of(order, period);
    }

    /** One draft per customer and currency of the orders that are named. */
    public List<InvoiceOverview> create(Input input) {
        List<Long> orders = input.wholes("orders");
        input.requirePresent("orders", !orders.isEmpty());
        input.allowOnly(Set.of("orders", "kind", "from", "to"), Set.of());
        requireRegular(input, REGULAR);
        InvoicingPeriod period = PeriodInput.read(input);
        input.validation().check();
        return createInvoice.ofOrders(orders, period);
    }

    private static void requireRegular(Input input, String kinds) {
        input.text("kind", 40)
                .ifPresent(each -> input.require(each.equals(REGULAR), "kind", "prepaid.error.not.choice", kinds));
    }
}
