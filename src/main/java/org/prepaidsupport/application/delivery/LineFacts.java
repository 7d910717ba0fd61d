package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/**
 * An order line as the ledger sees it.
 *
 * @param orderDate day it was confirmed; of a quotation, day it was made
 * @param description first line of the line's description
 * @param quantity ordered, in the unit
 * @param taskIssueId Jira issue made for it; null where none was
 */
public record LineFacts(
        long lineId,
        long orderId,
        String orderNumber,
        OrderState orderState,
        LocalDate orderDate,
        long customerId,
        InvoicingPolicy policy,
        String description,
        Decimal quantity,
        UnitOfMeasure unit,
        @Nullable Long taskIssueId) {

    /** For people: order number and what was ordered. */
    public String name() {
        return orderNumber + " - " + description;
    }

    /** Whether hours left can be told of it: prepaid, in a unit of time. */
    public boolean isPrepaidTime() {
        return policy == InvoicingPolicy.PREPAID && unit.isTime();
    }
}
