package org.prepaidsupport.domain.invoice;

/** A posted document is final: it is corrected by a credit note, never reset (a departure from Odoo). */
public enum InvoiceState {
    DRAFT,
    POSTED,
    CANCELLED
}
