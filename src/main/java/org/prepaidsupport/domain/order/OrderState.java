package org.prepaidsupport.domain.order;

/** Where an order stands; locking is beside it. */
public enum OrderState {
    QUOTATION,
    SENT,
    CONFIRMED,
    CANCELLED
}
