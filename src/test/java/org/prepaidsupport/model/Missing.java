package org.prepaidsupport.model;

/** There is nothing of that name; nothing has been changed. */
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Missing(String name) {
        super(name);
    }
}
