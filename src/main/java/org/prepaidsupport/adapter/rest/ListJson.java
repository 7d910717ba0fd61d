package org.prepaidsupport.adapter.rest;

import java.util.List;
import java.util.function.Function;
import org.prepaidsupport.application.Page;

/** A part of a list, as every list is answered. */
record ListJson(List<?> items, int total, int start, int limit) {

    static <T> ListJson of(Page<T> page, Function<T, ?> item) {
        return new ListJson(page.items().stream().map(item).toList(), page.total(), page.start(), page.limit());
    }

    /** A list that is always whole. */
    static <T> ListJson all(List<T> items, Function<T, ?> item) {
        return new ListJson(items.stream().map(item).toList(), items.size(), 0, items.size());
    }
}
