package org.prepaidsupport.domain;

import java.util.List;

/** Input that can't be taken; names every bad field, not just the first. */
public final class InvalidInput extends Refused {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        this(Message.of("prepaid.error.input"), errors);
    }

    public InvalidInput(Message reason, List<FieldError> errors) {
        super(reason);
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput at(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(new FieldError(field, Message.of(key, arguments))));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
