package org.prepaidsupport.application.diagnostics;

import java.time.Instant;
import java.util.Optional;

/**
 * What was checked in a night.
 *
 * @param endedAt empty while it runs, and if its node died
 * @param failed whether it ended with an error, which is in Jira's log
 * @param takenBack worklogs that were gone and whose time was taken back; empty if that wasn't reached
 * @param compared what comparing the ledger with the worklogs found; empty if that wasn't reached, or another such run
 *     was under way
 */
public record NightlyRun(
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean failed,
        Optional<Integer> takenBack,
        Optional<Compared> compared) {

    /**
     * What a comparison found.
     *
     * @param checked worklogs compared
     * @param differences of worklogs, and of the sums shown on order lines
     */
    public record Compared(long checked, long differences) {}

    static NightlyRun starting(Instant now) {
        return new NightlyRun(now, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    NightlyRun tookBack(Optional<Integer> worklogs) {
        return new NightlyRun(startedAt, endedAt, failed, worklogs, compared);
    }

    NightlyRun compared(Optional<Compared> found) {
        return new NightlyRun(startedAt, endedAt, failed, takenBack, found);
    }

    NightlyRun ended(Instant now, boolean withError) {
        return new NightlyRun(startedAt, Optional.of(now), withError, takenBack, compared);
    }
}
