package org.prepaidsupport.application;

/**
 * Another transaction was first with what this one was about to store. Nothing of this one remains; catch it outside,
 * and read again.
 */
public abstract sealed class Overtaken extends RuntimeException permits AlreadyTaken, Deadlocked {

    private static final long serialVersionUID = 1L;

    Overtaken(String message, Throwable cause) {
        super(message, cause);
    }
}
