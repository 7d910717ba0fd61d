package org.prepaidsupport.model;

import java.util.Set;
import java.util.TreeSet;

/**
 * How a change was answered.
 *
 * @param refusedAt fields that were refused, {@link #STATE} where it was not a matter of a field; empty: done
 */
public record Answer(Set<String> refusedAt) {

    /** The record is in a state that does not allow it. */
    public static final String STATE = "(state)";

    public static final Answer DONE = new Answer(Set.of());

    public Answer {
        refusedAt = new TreeSet<>(refusedAt);
    }

    public static Answer refusedAt(String... fields) {
        return new Answer(Set.of(fields));
    }

    public boolean isDone() {
        return refusedAt.isEmpty();
    }

    @Override
    public String toString() {
        return isDone() ? "done" : "refused at " + refusedAt;
    }
}
