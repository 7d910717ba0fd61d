package org.prepaidsupport.domain.invoice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.domain.money.Money;

/**
 * Settles an invoice against its payments and the credit notes that take it back. A credit note is set off against what
 * is open of its invoice, the oldest first; what is left of it is to be paid back to the customer.
 */
public final class Settlements {

    private Settlements() {}

    /**
     * @param notes posted credit notes of the invoice, oldest first
     * @param paid sums of payments by document; of a credit note what was paid back
     * @return by document
     */
    public static Map<Long, Settlement> of(Invoice invoice, List<Invoice> notes, Map<Long, Money> paid) {
        Money zero = Money.zero(invoice.currency());
        Money open = invoice.postedTotal().minus(paid.getOrDefault(invoice.id(), zero));
        Money credited = zero;
        boolean touched = paid.containsKey(invoice.id());
        Map<Long, Settlement> settled = new HashMap<>();
        for (Invoice note : notes) {
            Money toPayBack = note.postedTotal().minus(paid.getOrDefault(note.id(), zero));
            Money setOff = smaller(toPayBack, open);
            open = open.minus(setOff);
            credited = credited.plus(note.postedTotal());
            touched |= !setOff.isZero();
            settled.put(
                    note.id(), settlement(toPayBack.minus(setOff), paid.containsKey(note.id()) || !setOff.isZero()));
        }
        boolean reversed = !notes.isEmpty() && credited.equals(invoice.postedTotal());
        settled.put(invoice.id(), reversed ? new Settlement(open, PaymentState.REVERSED) : settlement(open, touched));
        return settled;
    }

    private static Settlement settlement(Money open, boolean touched) {
        if (open.minorUnits() <= 0) {
            return new Settlement(Money.zero(open.currency()), PaymentState.PAID);
        }
        return new Settlement(open, touched ? PaymentState.PARTIAL : PaymentState.UNPAID);
    }

    private static Money smaller(Money one, Money other) {
        long least = Math.min(one.minorUnits(), other.minorUnits());
        return new Money(Math.max(0, least), one.currency());
    }
}
