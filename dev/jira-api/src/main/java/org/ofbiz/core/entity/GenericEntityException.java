package org.ofbiz.core.entity;

public class GenericEntityException extends Exception {
    private static final long serialVersionUID = 1L;

    public GenericEntityException(String message, Throwable nested) {
        super(message, nested);
    }
}
