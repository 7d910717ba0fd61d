package org.prepaidsupport.host.rest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A JSON object of a request, read leniently, as Jira does. */
final class Body {

    private final Map<String, Object> values;

    private Body(Map<String, Object> values) {
        this.values = values;
    }

    /** Of any value; what is no object counts as an empty one. */
    @SuppressWarnings("unchecked")
    static Body of(Object value) {
        return new Body(value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    Map<String, Object> values() {
        return values;
    }

    void each(BiConsumer<String, Object> reader) {
        values.forEach(reader);
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

    Body object(String name) {
        return Body.of(values.get(name));
    }

    List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }
}
