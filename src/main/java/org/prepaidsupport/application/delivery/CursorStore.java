package org.prepaidsupport.application.delivery;

import java.time.Instant;
import java.util.Optional;

/** Remembers, for all nodes, how far the change feeds have been read. */
public interface CursorStore {

    /**
     * @param readUpTo time of the last change that was taken over; the epoch before the first
     * @param ranAt when the feed was last read to its end; empty before the first time
     */
    record Cursor(Instant readUpTo, Optional<Instant> ranAt) {}

    Cursor get(String feed);

    void save(String feed, Cursor cursor);
}
