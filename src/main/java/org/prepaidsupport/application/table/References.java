package org.prepaidsupport.application.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.RecordStore;

/** Other records in cells: written as their names, and found by their exact names. */
public final class References {

    private References() {}

    /** Records of a store by their exact name. */
    public static <R> Function<String, List<R>> named(RecordStore<R> store, Function<R, String> name) {
        return wanted ->
                store.list(new RecordQuery(Optional.of(wanted), Optional.empty(), PageRequest.CHOICES)).items().stream()
                        .filter(record -> name.apply(record).equals(wanted))
                        .toList();
    }

    /** Reads the name of one record as its id. */
    public static <R> Column.CellReader one(Function<String, List<R>> named, Function<R, Long> id) {
        return (cell, reject) -> find(cell.strip(), named, id, reject);
    }

    /** Reads the names of several records as their ids. */
    public static <R> Column.CellReader several(Function<String, List<R>> named, Function<R, Long> id) {
        return (cell, reject) -> {
            List<Long> ids = new ArrayList<>();
            for (String name : Entries.split(cell)) {
                Long found = find(name, named, id, reject);
                if (found != null) {
                    ids.add(found);
                }
            }
            return ids;
        };
    }

    /** As a cell of {@link #several} is written. */
    public static String names(List<String> names) {
        return Entries.join(names);
    }

    private static <R> @Nullable Long find(
            String name, Function<String, List<R>> named, Function<R, Long> id, BiConsumer<String, Object[]> reject) {
        List<R> found = named.apply(name);
        if (found.size() != 1) {
            reject.accept(found.isEmpty() ? "prepaid.import.unknown" : "prepaid.import.ambiguous", new Object[] {name});
            return null;
        }
        return id.apply(found.get(0));
    }
}
