package org.prepaidsupport.application;

/** Somebody else stored the same unique value first: a claim, a number, a revision. */
public final class AlreadyTaken extends Overtaken {

    private static final long serialVersionUID = 1L;

    public AlreadyTaken(Throwable cause) {
        super("a unique value was stored by somebody else first", cause);
    }
}
