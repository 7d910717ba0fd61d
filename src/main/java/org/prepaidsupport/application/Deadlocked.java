package org.prepaidsupport.application;

/**
 * The database ended the transaction because it and others waited for each other. Unlike {@link AlreadyTaken} this does
 * not tell that anybody stored anything.
 */
public final class Deadlocked extends Overtaken {

    private static final long serialVersionUID = 1L;

    public Deadlocked(Throwable cause) {
        super("transactions waited for each other", cause);
    }
}
