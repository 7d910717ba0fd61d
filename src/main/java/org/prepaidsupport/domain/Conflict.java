package org.prepaidsupport.domain;

/** The record is in a state that doesn't allow it, or somebody else changed it meanwhile. */
public final class Conflict extends Refused {

    private static final long serialVersionUID = 1L;

    public Conflict(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}
