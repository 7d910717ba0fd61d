package org.prepaidsupport.domain.invoice;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.order.OrderLine;

/**
 * What is billed for one order line.
 *
 * @param id 0 until stored
 * @param orderLineId line it bills; null for one that was added by hand
 * @param productId null where none
 * @param discount percent, 0 to 100
 * @param taxes ids
 */
public record InvoiceLine(
        long id,
        @Nullable Long orderLineId,
        @Nullable Long productId,
        String description,
        Decimal quantity,
        long unitId,
        Decimal unitPrice,
        Decimal discount,
        List<Long> taxes) {

    public InvoiceLine {
        taxes = List.copyOf(taxes);
    }

    /** Quantity times price after discount; exact. */
    public BigDecimal price() {
        return OrderLine.netPrice(unitPrice, discount).multiply(quantity.value());
    }
}
