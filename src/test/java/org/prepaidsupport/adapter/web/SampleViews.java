package org.prepaidsupport.adapter.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Fills view records, whatever they hold, so that every branch of a template can be rendered. */
final class SampleViews {

    /** What must never reach a page as it is. */
    static final String EVIL = "<script>alert('x')</script>\"&";

    private final boolean flags;
    private final boolean filled;

    private SampleViews(boolean flags, boolean filled) {
        this.flags = flags;
        this.filled = filled;
    }

    /** Every text there, every list with two entries. */
    static SampleViews full(boolean flags) {
        return new SampleViews(flags, true);
    }

    /** No text, empty lists. */
    static SampleViews empty() {
        return new SampleViews(false, false);
    }

    <T extends View> T of(Class<T> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getGenericType(), component.getName()))
                    .toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private Object value(Type type, String name) {
        if (type == String.class) {
            return filled ? name + EVIL : "";
        }
        if (type == boolean.class) {
            return flags;
        }
        if (type == int.class) {
            return 7;
        }
        if (type == long.class) {
            return 7L;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Type entry = list.getActualTypeArguments()[0];
            return filled ? List.of(value(entry, name), value(entry, name)) : List.of();
        }
        return of(((Class<?>) type).asSubclass(View.class));
    }
}
