package org.prepaidsupport.application.diagnostics;

import java.util.Optional;

/** Keeps what the last nightly check found, for all nodes to show. */
public interface NightlyStore {

    Optional<NightlyRun> last();

    /** Replaces what was kept. */
    void save(NightlyRun run);
}
