package org.prepaidsupport.adapter.store;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Portions;

/** Conditions and texts over lists of ids. */
public final class In {

    private static final int LARGEST_PART = 1000;

    private In() {}

    /** {@code COLUMN IN (?, ?, …)}; nothing but the column's name and question marks. */
    public static String list(String column, int size) {
        return column + " IN (" + String.join(", ", Collections.nCopies(size, "?")) + ")";
    }

    /** The ids in parts that every database takes as parameters of one statement (Oracle: 1000). */
    public static <T> List<List<T>> parts(Collection<T> ids) {
        return Portions.of(ids, LARGEST_PART);
    }

    /** Ids with commas between, for columns that nothing is looked up by. */
    public static String text(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Finds an id in a column of {@link #text(List)}. */
    public static Query containing(String column, long id) {
        return Query.select()
                .where(
                        column + " = ? OR " + column + " LIKE ? OR " + column + " LIKE ? OR " + column + " LIKE ?",
                        String.valueOf(id),
                        id + ",%",
                        "%," + id,
                        "%," + id + ",%");
    }

    /** The inverse of {@link #text(List)}. */
    public static List<Long> ids(@Nullable String text) {
        return text == null || text.isEmpty()
                ? List.of()
                : Stream.of(text.split(",")).map(Long::valueOf).toList();
    }
}
