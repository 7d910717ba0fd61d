package org.prepaidsupport.domain;

/**
 * A request that was understood and is not carried out; nothing has been changed. The kinds are closed, so that each
 * way in (REST, pages) can answer every one of them.
 */
public abstract sealed class Refused extends RuntimeException permits InvalidInput, Conflict, NotFound, Forbidden {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    protected Refused(Message reason) {
        super(reason.key() + reason.arguments());
        this.reason = reason;
    }

    /** Why, in words for the person who asked. */
    public Message reason() {
        return reason;
    }
}
