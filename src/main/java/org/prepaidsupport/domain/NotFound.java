package org.prepaidsupport.domain;

/** The record is absent, or the caller may not see it: the two look the same on purpose. */
public final class NotFound extends Refused {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super(Message.of("prepaid.error.notfound"));
    }
}
