package org.prepaidsupport.application.delivery;

import java.util.List;

/** Keeps the last runs of the integrity check, for all nodes to show. */
public interface IntegrityStore {

    /** The last runs, newest first: at most one that has not ended, and one that has. */
    List<IntegrityRun> latest();

    /**
     * Adds a run; of those before only the last that ended is kept.
     *
     * @return its id
     */
    long add(IntegrityRun run);

    void update(IntegrityRun run);
}
