package org.prepaidsupport.application.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps what postings up to a mark add up to, so that only those beyond it have to be added to tell what is delivered. */
public interface CheckpointStore {

    /**
     * What the postings of a line up to the mark add up to.
     *
     * @param postings how many there are
     */
    record Checkpoint(long lineId, long seconds, long postings) {

        /** With what an earlier one of the same line holds. */
        Checkpoint plus(Optional<Checkpoint> earlier) {
            return earlier.map(each -> new Checkpoint(lineId, seconds + each.seconds, postings + each.postings))
                    .orElse(this);
        }
    }

    /**
     * How far the ledger is folded, the same for all lines.
     *
     * @param posting id of the last posting that is; 0: none
     * @param fold number of the fold, from 1; 0: there was none
     * @param foldedAt when all was last added up anew; empty: never
     */
    record Mark(long posting, long fold, Optional<Instant> foldedAt) {}

    Mark mark();

    /** Of all lines. */
    List<Checkpoint> all();

    /** Id of the last posting there is, that is seen from here; 0: none. */
    long lastPosting();

    /** Id of the last posting that was made before then; 0: none. */
    long lastPostingBefore(Instant then);

    /** Postings with ids beyond the first and up to the second. */
    long postingsBetween(long beyond, long upTo);

    /**
     * What the postings with ids beyond the first and up to the second add up to for each line, added up one by one; one
     * statement.
     */
    List<Checkpoint> added(long beyond, long upTo);

    /**
     * Sets the mark, and replaces the checkpoints of these lines.
     *
     * @param before the mark as it was read
     * @param gone lines that nothing is left of
     * @throws org.prepaidsupport.application.AlreadyTaken if somebody else has folded since
     */
    void fold(Mark before, Mark after, Collection<Checkpoint> changed, Collection<Long> gone);
}
