package org.prepaidsupport.application.order;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.order.OrderState;

/**
 * An order as lists tell it, without its lines.
 *
 * @param validUntil null: no end
 * @param projectId null: none
 * @param ownerKey null: nobody
 */
public record OrderSummary(
        long id,
        String number,
        long customerId,
        LocalDate date,
        @Nullable LocalDate validUntil,
        String reference,
        @Nullable Long projectId,
        @Nullable String ownerKey,
        OrderState state,
        boolean locked,
        OrderFigures figures) {

    /** Whether it is an offer that holds no longer. */
    public boolean isExpired(LocalDate today) {
        boolean open = state == OrderState.QUOTATION || state == OrderState.SENT;
        return open && Optional.ofNullable(validUntil).filter(today::isAfter).isPresent();
    }
}
