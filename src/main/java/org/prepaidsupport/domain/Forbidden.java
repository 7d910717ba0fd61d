package org.prepaidsupport.domain;

/** The caller may see the record but not do this to it. */
public final class Forbidden extends Refused {

    private static final long serialVersionUID = 1L;

    public Forbidden() {
        super(Message.of("prepaid.error.forbidden"));
    }

    public Forbidden(String key, Object... arguments) {
        super(Message.of(key, arguments));
    }
}
