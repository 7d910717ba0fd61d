package org.prepaidsupport.adapter.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is to be done last in a transaction, after all that may have to wait for others: rows that many change are locked
 * for no longer than the commit takes, and in the order of their names, so that nobody waits in a circle.
 */
@Component
public class TransactionEnd {

    private static final ThreadLocal<@Nullable Map<String, Runnable>> OPEN = new ThreadLocal<>();

    /** Does this once at the end of the open transaction; at once where none is open. */
    public void once(String name, Runnable work) {
        Map<String, Runnable> waiting = OPEN.get();
        if (waiting == null) {
            work.run();
        } else {
            waiting.put(name, work);
        }
    }

    /** Whether this thread is in a transaction. */
    boolean isAhead() {
        return OPEN.get() != null;
    }

    /** Runs a transaction's work, and what it left for the end; within another one the end is the other's. */
    <T> T around(Supplier<T> work) {
        if (OPEN.get() != null) {
            return work.get();
        }
        Map<String, Runnable> waiting = new TreeMap<>();
        OPEN.set(waiting);
        try {
            T result = work.get();
            waiting.values().forEach(Runnable::run);
            return result;
        } finally {
            OPEN.remove();
        }
    }
}
