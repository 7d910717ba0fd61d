package org.prepaidsupport.adapter.store;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Conditions and texts over lists of ids. */
public final class In {

    private In() {}

    /** {@code COLUMN IN (?, ?, …)}; nothing but the column's name and question marks. */
    public static String list(String column, int size) {
        return column + " IN (" + String.join(", ", Collections.nCopies(size, "?")) + ")";
    }

    /** Ids with commas between, for columns that nothing is looked up by. */
    public static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The inverse of {@link #text(List)}. */
    public static List<Long> ids(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(Long::valueOf).toList();
    }
}
