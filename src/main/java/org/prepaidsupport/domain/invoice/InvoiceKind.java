package org.prepaidsupport.domain.invoice;

/** Which document it is; each kind has its own numbers. */
public enum InvoiceKind {
    INVOICE("INV"),
    CREDIT_NOTE("RINV");

    private final String prefix;

    InvoiceKind(String prefix) {
        this.prefix = prefix;
    }

    /** What its numbers begin with, as in {@code INV/2026/00001}. */
    public String prefix() {
        return prefix;
    }
}
