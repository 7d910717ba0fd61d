package org.prepaidsupport.domain.order;

/** What of an order can change, as its history calls it. */
public enum OrderField {
    /** The order was made; its number. */
    CREATED,
    STATE,
    LOCKED,
    CUSTOMER,
    DATE,
    VALID_UNTIL,
    CURRENCY,
    REFERENCE,
    PROJECT,
    OWNER,
    /** A heading was added or removed. */
    SECTION,
    NOTE,
    /** A line was added or removed; its quantity. */
    LINE,
    PRODUCT,
    DESCRIPTION,
    QUANTITY,
    UNIT,
    UNIT_PRICE,
    DISCOUNT,
    TAXES,
    /** Entered by hand. */
    DELIVERED,
    /** Percent of the milestones. */
    REACHED,
    /** A threshold of used prepaid time was crossed; its percent. */
    USED,
    /** The order, or an invoice of it, was sent by e-mail; to whom and what. */
    MAILED
}
