package org.prepaidsupport.application;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Lists that are too long to be dealt with at once. */
public final class Portions {

    private Portions() {}

    /** All of them in their order, so many at a time; the last portion may be smaller. */
    public static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> ordered = List.copyOf(all);
        return IntStream.iterate(0, from -> from < ordered.size(), from -> from + size)
                .mapToObj(from -> ordered.subList(from, Math.min(from + size, ordered.size())))
                .toList();
    }
}
