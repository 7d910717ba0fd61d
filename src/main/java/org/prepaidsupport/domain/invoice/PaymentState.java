package org.prepaidsupport.domain.invoice;

/** How far a posted document is settled. */
public enum PaymentState {
    UNPAID,
    PARTIAL,
    PAID,
    /** Taken back as a whole by a credit note. */
    REVERSED
}
