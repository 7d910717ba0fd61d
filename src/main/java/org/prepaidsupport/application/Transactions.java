package org.prepaidsupport.application;

import java.util.function.Supplier;

/** Runs work that must be stored as a whole or not at all. */
public interface Transactions {

    /**
     * Runs the work in a transaction, joining one that is already open. An exception rolls back and is passed on.
     *
     * @throws Overtaken if somebody else was first with a unique value, or in a deadlock; nothing of the work remains
     */
    <T> T run(Supplier<T> work);

    /** As {@link #run(Supplier)}, and runs the whole work again, up to twenty times, when it was {@link Overtaken}. */
    <T> T runAgainIfTaken(Supplier<T> work);

    default void run(Runnable work) {
        this.<Object>run(() -> {
            work.run();
            return true;
        });
    }
}
