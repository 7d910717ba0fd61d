package org.prepaidsupport.domain.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.money.Money;

/**
 * How far a posted document is settled.
 *
 * @param open what is still to be paid: by the customer on an invoice, to the customer on a credit note; never negative
 */
public record Settlement(Money open, PaymentState state) {

    /** Of a document that was posted just now. */
    public static Settlement ofNew(Money total) {
        return new Settlement(total, total.isZero() ? PaymentState.PAID : PaymentState.UNPAID);
    }

    /** Whether something is open after the day it was due. */
    public boolean isOverdue(@Nullable LocalDate due, LocalDate today) {
        return due != null && due.isBefore(today) && open.minorUnits() > 0;
    }
}
