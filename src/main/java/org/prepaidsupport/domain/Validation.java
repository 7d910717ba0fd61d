package org.prepaidsupport.domain;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with an input, so that all of it is told at once. Not thread-safe. */
public final class Validation {

    private final List<FieldError> errors = new ArrayList<>();

    public void reject(String field, String key, Object... arguments) {
        errors.add(new FieldError(field, Message.of(key, arguments)));
    }

    public void require(boolean holds, String field, String key, Object... arguments) {
        if (!holds) {
            reject(field, key, arguments);
        }
    }

    public boolean failed() {
        return !errors.isEmpty();
    }

    /** Whether this very field, or one below it, has been rejected already. */
    public boolean rejected(String field) {
        return errors.stream()
                .map(FieldError::field)
                .anyMatch(each -> each.equals(field) || each.startsWith(field + ".") || each.startsWith(field + "["));
    }

    /** @throws InvalidInput if anything was rejected */
    public void check() {
        if (failed()) {
            throw new InvalidInput(errors);
        }
    }
}
