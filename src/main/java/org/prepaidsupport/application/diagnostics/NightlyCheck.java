package org.prepaidsupport.application.diagnostics;

import java.time.Clock;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.Integrity;
import org.prepaidsupport.application.delivery.IntegrityRun;
import org.prepaidsupport.application.delivery.MissedChanges;
import org.prepaidsupport.application.diagnostics.NightlyRun.Compared;
import org.springframework.stereotype.Component;

/**
 * What is done once a night: time of worklogs that are gone without a trace is taken back, what no event told of is
 * taken over, and then the ledger is compared with the worklogs, without changing anything more.
 */
@Component
public class NightlyCheck {

    private final CatchUp catchUp;
    private final MissedChanges missedChanges;
    private final Integrity integrity;
    private final NightlyStore store;
    private final Clock clock;

    public NightlyCheck(
            CatchUp catchUp, MissedChanges missedChanges, Integrity integrity, NightlyStore store, Clock clock) {
        this.catchUp = catchUp;
        this.missedChanges = missedChanges;
        this.integrity = integrity;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes over what was missed, and compares the ledger whether or not that fails; what fails is kept as failed, and
     * thrown.
     */
    public void run() {
        NightlyRun run = NightlyRun.starting(clock.instant());
        store.save(run);
        boolean failed = true;
        try {
            try {
                run = run.tookBack(catchUp.takeBackGone());
                missedChanges.takeOver();
            } finally {
                run = run.compared(integrity.dryRun().map(NightlyCheck::compared));
            }
            failed = false;
        } finally {
            store.save(run.ended(clock.instant(), failed));
        }
    }

    private static Compared compared(IntegrityRun run) {
        return new Compared(run.checked(), run.found() + run.wrongTotals().size());
    }
}
