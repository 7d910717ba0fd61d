package org.prepaidsupport.domain.invoice;

/** What a line of a document does. */
public enum LineRole {
    /** Bills a quantity, or on a credit note takes it back. */
    REGULAR,
    /** Takes back an amount and no quantity: what was billed stays billed, for less. */
    AMOUNT,
    /** Asks for part of an order ahead. */
    DOWN_PAYMENT,
    /** Takes off what was asked for ahead. */
    DEDUCTION;

    /** Whether its quantity is one of what was ordered. */
    public boolean countsQuantity() {
        return this == REGULAR;
    }
}
