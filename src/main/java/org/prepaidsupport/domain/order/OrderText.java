package org.prepaidsupport.domain.order;

/**
 * A heading or a remark between the lines of an order, for the customer. It has no amount.
 *
 * @param above how many lines of the order stand above it
 */
public record OrderText(Kind kind, String text, int above) {

    public enum Kind {
        /** Heads the lines below it, up to the next. */
        SECTION,
        NOTE
    }
}
