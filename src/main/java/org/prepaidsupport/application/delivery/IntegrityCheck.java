package org.prepaidsupport.application.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.application.delivery.ConcernedWork.Scope;
import org.prepaidsupport.domain.delivery.Posting;
import org.springframework.stereotype.Component;

/**
 * Goes through all worklogs, a thousand at a time, and reckons what is missing in the ledger with the very method that
 * records work, so that the two can't disagree.
 */
@Component
class IntegrityCheck {

    static final int PORTION = 1000;

    /** Told after each portion. */
    @FunctionalInterface
    interface Progress {
        void told(Findings sofar);
    }

    private final RecordWork recordWork;
    private final LedgerStore ledger;
    private final LineTotals totals;
    private final Checkpoints checkpoints;
    private final ConcernedWork concerned;

    IntegrityCheck(
            RecordWork recordWork,
            LedgerStore ledger,
            LineTotals totals,
            Checkpoints checkpoints,
            ConcernedWork concerned) {
        this.recordWork = recordWork;
        this.ledger = ledger;
        this.totals = totals;
        this.checkpoints = checkpoints;
        this.concerned = concerned;
    }

    /** @param findings filled on the way, so that they are at hand when it fails */
    void run(boolean repair, Scope scope, Findings findings, Progress progress) {
        known(repair, findings, progress);
        unknown(repair, scope, findings, progress);
        if (!repair) {
            lookAgain(findings);
        }
        List<WrongTotal> wrong = totals.wrong();
        wrong.forEach(findings::wrong);
        if (repair && !wrong.isEmpty()) {
            checkpoints.fold();
        }
    }

    private void known(boolean repair, Findings findings, Progress progress) {
        long after = 0;
        while (true) {
            List<Long> portion = ledger.worklogsAfter(after, PORTION);
            if (portion.isEmpty()) {
                return;
            }
            compare(repair, ledger.ofWorklogs(portion), findings);
            findings.looked(portion.size());
            tell(progress, findings);
            after = portion.get(portion.size() - 1);
        }
    }

    private void unknown(boolean repair, Scope scope, Findings findings, Progress progress) {
        List<Long> waiting = new ArrayList<>();
        concerned.eachIssue(scope, issue -> {
            waiting.addAll(concerned.worklogs(issue));
            findings.looked(1);
            if (waiting.size() >= PORTION || findings.done() % PORTION == 0) {
                compareUnknown(repair, waiting, findings);
                waiting.clear();
                tell(progress, findings);
            }
        });
        compareUnknown(repair, waiting, findings);
    }

    /** Those that the ledger knows have been compared before. */
    private void compareUnknown(boolean repair, Collection<Long> worklogs, Findings findings) {
        Map<Long, List<Posting>> before = new HashMap<>(ledger.ofWorklogs(worklogs));
        before.values().removeIf(postings -> !postings.isEmpty());
        compare(repair, before, findings);
    }

    private void compare(boolean repair, Map<Long, List<Posting>> portion, Findings findings) {
        recordWork
                .missing(portion)
                .forEach((worklog, missing) -> findings.add(
                        worklog,
                        repair
                                ? recordWork.repair(worklog)
                                : Difference.between(Objects.requireNonNull(portion.get(worklog)), missing)));
        findings.checked(portion.size());
    }

    /** What was only on its way when it was looked at first is in the ledger by now, and no difference. */
    private void lookAgain(Findings findings) {
        for (long worklog : findings.worklogs()) {
            List<Posting> before = ledger.ofWorklog(worklog);
            List<Posting> missing = recordWork.missing(Map.of(worklog, before)).getOrDefault(worklog, List.of());
            findings.replace(worklog, Difference.between(before, missing));
        }
    }

    private static void tell(Progress progress, Findings findings) {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("stopped before the end");
        }
        progress.told(findings);
    }
}
