package org.prepaidsupport.domain.invoice;

import org.prepaidsupport.domain.Decimal;

/**
 * What documents bill of an order line, less what credit notes take back; cancelled documents don't count.
 *
 * @param quantity on all documents, drafts among them
 * @param posted quantity on posted ones
 * @param cents on posted ones, without taxes, in the smallest unit of the order's currency
 */
public record LineBilling(Decimal quantity, Decimal posted, long cents) {

    public static final LineBilling NONE = new LineBilling(Decimal.ZERO, Decimal.ZERO, 0);
}
