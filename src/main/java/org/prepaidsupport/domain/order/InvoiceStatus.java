package org.prepaidsupport.domain.order;

import java.util.Collection;

/** Whether there is something to bill, of a line or of a whole order (Odoo's rules 2b and 2c). */
public enum InvoiceStatus {
    NOTHING,
    TO_INVOICE,
    INVOICED,
    /** All is billed and more was delivered than ordered. */
    UPSELLING;

    /** The status of an order from those of its lines; an order without lines has nothing to bill. */
    public static InvoiceStatus of(boolean confirmed, Collection<InvoiceStatus> lines) {
        if (!confirmed || lines.isEmpty()) {
            return NOTHING;
        }
        if (lines.contains(TO_INVOICE)) {
            return TO_INVOICE;
        }
        if (lines.contains(NOTHING)) {
            return NOTHING;
        }
        return lines.contains(UPSELLING) ? UPSELLING : INVOICED;
    }
}
