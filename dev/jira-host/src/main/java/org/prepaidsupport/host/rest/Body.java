package org.prepaidsupport.host.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON object of a request, read leniently, as Jira does. */
final class Body {

    private final Map<String, Object> values;

    private Body(Map<String, Object> values) {
        this.values = values;
    }

    static Body of(Map<String, Object> values) {
        return new Body(values == null ? Map.of() : values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Collection<String> names() {
        return values.keySet();
    }

    /** A text, or a number as text. */
    Optional<String> text(String name) {
        Object value = values.get(name);
        return value instanceof String || value instanceof Number ? Optional.of(value.toString()) : Optional.empty();
    }

    Optional<Long> number(String name) {
        Object value = values.get(name);
        if (value instanceof Number number) {
            return Optional.of(number.longValue());
        }
        return text(name).filter(text -> text.matches("-?[0-9]{1,15}")).map(Long::valueOf);
    }

    @SuppressWarnings("unchecked")
    Body object(String name) {
        return values.get(name) instanceof Map<?, ?> map ? Body.of((Map<String, Object>) map) : Body.of(Map.of());
    }

    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
