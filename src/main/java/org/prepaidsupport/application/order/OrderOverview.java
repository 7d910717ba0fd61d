package org.prepaidsupport.application.order;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.tax.Totals;

/**
 * An order with all that is told of it.
 *
 * @param owner how the user is called now
 * @param expired whether it is an offer that holds no longer
 */
public record OrderOverview(
        SalesOrder order,
        Customer customer,
        Optional<ProjectRef> project,
        Optional<String> owner,
        boolean expired,
        List<LineOverview> lines,
        InvoiceStatus invoiceStatus,
        Totals totals) {

    public OrderOverview {
        lines = List.copyOf(lines);
    }

    /** What of its lines is not on posted documents yet; nothing unless it is confirmed. */
    public Money toInvoice() {
        return lines.stream().map(line -> line.amounts().toInvoice()).reduce(Money.zero(order.currency()), Money::plus);
    }
}
