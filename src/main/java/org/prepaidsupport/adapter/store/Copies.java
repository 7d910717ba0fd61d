package org.prepaidsupport.adapter.store;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Preparation;
import org.prepaidsupport.application.Reading;
import org.springframework.stereotype.Component;

/**
 * Copies of records that change seldom, on each node. They are taken only within {@link Reading}, where one statement
 * tells whether anybody changed a record of a kind since: each change stores a stamp that never comes again, in its own
 * transaction. A copy is kept with the stamp that was read before the record was, so that it is never older than that.
 * Within a transaction none is taken or kept: what it has written itself may yet be undone.
 */
@Component
public class Copies implements Reading, Preparation {

    /** Of a kind; then they are begun anew. */
    private static final int MOST = 10_000;

    /** Of a kind that nobody ever changed. */
    private static final String NEVER_CHANGED = "";

    /** Stamps by kind, as they were when the reading began. */
    private static final ThreadLocal<@Nullable Map<String, String>> STAMPS = new ThreadLocal<>();

    private record Kept(String stamp, Map<Object, Object> values) {}

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    private final ActiveObjects rows;
    private final TransactionEnd end;
    private final Stamps written;

    Copies(ActiveObjects rows, TransactionEnd end, Stamps written) {
        this.rows = rows;
        this.end = end;
        this.written = written;
    }

    /** To be called by the store of each kind when it is made. */
    public void keeps(String kind) {
        kinds.add(kind);
    }

    @Override
    public void prepare() {
        kinds.forEach(kind -> written.prepare(stamp(kind)));
    }

    @Override
    public <T> T of(Supplier<T> work) {
        if (STAMPS.get() != null || end.isAhead()) {
            return work.get();
        }
        STAMPS.set(stamps());
        try {
            return work.get();
        } finally {
            STAMPS.remove();
        }
    }

    private Map<String, String> stamps() {
        Map<String, String> found = new HashMap<>();
        rows.stream(
                StampRow.class,
                Query.select(StampRow.KIND + ", " + StampedRow.STAMP),
                row -> found.put(row.getKind(), String.valueOf(row.getStamp())));
        return found;
    }

    /**
     * The records of these keys, those that there are.
     *
     * @param read reads the ones that there is no copy of
     */
    public <K, V> Map<K, V> records(String kind, Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
        return records(kind, "", keys, read);
    }

    /**
     * What follows from the records of a kind, by other keys.
     *
     * @param view names what it is; the same keys and values whenever it is asked for
     */
    @SuppressWarnings("unchecked")
    public <K, V> Map<K, V> records(
            String kind, String view, Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
        Map<String, String> stamps = STAMPS.get();
        if (stamps == null || end.isAhead()) {
            return read.apply(keys);
        }
        Map<Object, Object> copies = copies(kind + "." + view, stamps.getOrDefault(kind, NEVER_CHANGED));
        Map<K, V> found = new LinkedHashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            Object copy = copies.get(key);
            if (copy == null) {
                missing.add(key);
            } else {
                found.put(key, (V) copy);
            }
        }
        if (!missing.isEmpty()) {
            Map<K, V> added = read.apply(missing);
            copies.putAll(added);
            found.putAll(added);
        }
        return found;
    }

    private Map<Object, Object> copies(String name, String stamp) {
        return Objects.requireNonNull(kept.compute(
                        name,
                        (any, before) -> before != null && before.stamp.equals(stamp) && before.values.size() < MOST
                                ? before
                                : new Kept(stamp, new ConcurrentHashMap<>())))
                .values;
    }

    /** Has to be told of each change of a record of the kind, in its transaction, or else after it. */
    public void changed(String kind) {
        written.changed(stamp(kind));
    }

    private static Stamps.Of<StampRow> stamp(String kind) {
        return new Stamps.Of<>(StampRow.class, StampRow.KIND, kind);
    }
}
