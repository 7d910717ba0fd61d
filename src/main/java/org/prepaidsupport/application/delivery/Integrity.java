package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Background;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.delivery.ConcernedWork.Scope;
import org.prepaidsupport.application.delivery.IntegrityRun.State;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Conflict;
import org.springframework.stereotype.Component;

/**
 * Compares the ledger with the worklogs it is made from, and makes good what is missing. One run at a time in the whole
 * cluster; the last one is stored, so that every node shows it.
 */
@Component
public class Integrity {

    /**
     * What is known of the ledger's integrity.
     *
     * @param running the run that is under way
     * @param last the last that ended
     */
    public record Status(Optional<IntegrityRun> running, Optional<IntegrityRun> last) {}

    /** What a request may wait for. */
    private static final long AT_ONCE = 1000;

    private static final String LOCK = "integrity";
    private static final Set<String> KNOWN = Set.of("repair");

    private final Access access;
    private final CurrentUser currentUser;
    private final IntegrityCheck check;
    private final ConcernedWork concerned;
    private final LedgerStore ledger;
    private final IntegrityStore runs;
    private final Locks locks;
    private final Background background;
    private final Clock clock;

    public Integrity(
            Access access,
            CurrentUser currentUser,
            IntegrityCheck check,
            ConcernedWork concerned,
            LedgerStore ledger,
            IntegrityStore runs,
            Locks locks,
            Background background,
            Clock clock) {
        this.access = access;
        this.currentUser = currentUser;
        this.check = check;
        this.concerned = concerned;
        this.ledger = ledger;
        this.runs = runs;
        this.locks = locks;
        this.background = background;
        this.clock = clock;
    }

    public Status status() {
        access.requireAdministrator();
        return stored();
    }

    /**
     * Starts a dry run, or a repair where the input says so; runs it to its end where that is quick.
     *
     * @return {@code running} if it goes on in the background
     * @throws Conflict if one is running already, on whatever node
     */
    public Status start(Input input) {
        access.requireAdministrator();
        input.allowOnly(KNOWN, Set.of());
        boolean repair = input.flag("repair").orElse(false);
        input.validation().check();
        if (stored().running().isPresent()) {
            throw alreadyRunning();
        }
        Scope scope = concerned.scope();
        long total = ledger.worklogCount() + scope.size();
        Optional<String> starter = currentUser.key();
        if (total <= AT_ONCE) {
            IntegrityRun ended = run(repair, starter).orElseThrow(Integrity::alreadyRunning);
            return new Status(Optional.empty(), Optional.of(ended));
        }
        background.run("Integrity check", () -> run(repair, starter));
        // It may not have got as far as to say so itself.
        IntegrityRun started = IntegrityRun.starting(repair, starter, clock.instant(), total);
        return new Status(stored().running().or(() -> Optional.of(started)), stored().last());
    }

    /**
     * Compares all without changing anything, and waits for the end; for jobs, whoever the current user is.
     *
     * @return empty if a run is under way already, on whatever node
     */
    public Optional<IntegrityRun> dryRun() {
        return run(false, Optional.empty());
    }

    private Optional<IntegrityRun> run(boolean repair, Optional<String> starter) {
        return locks.ifFree(LOCK, () -> {
            // Stored before what there is to do is counted, which may take long, so that who looks sees that it runs.
            IntegrityRun starting = IntegrityRun.starting(repair, starter, clock.instant(), 0);
            return toItsEnd(starting.withId(runs.add(starting)));
        });
    }

    private IntegrityRun toItsEnd(IntegrityRun starting) {
        Findings findings = new Findings();
        State end = State.FAILED;
        try {
            compare(starting, findings);
            end = State.FINISHED;
        } finally {
            runs.update(starting.ended(clock.instant(), end, findings));
        }
        return starting.ended(clock.instant(), end, findings);
    }

    private void compare(IntegrityRun starting, Findings findings) {
        Scope scope = concerned.scope();
        IntegrityRun started = starting.of(ledger.worklogCount() + scope.size());
        runs.update(started.at(clock.instant(), findings));
        check.run(started.repair(), scope, findings, sofar -> runs.update(started.at(clock.instant(), sofar)));
    }

    private Status stored() {
        Optional<IntegrityRun> running = runs.latest().stream()
                .filter(each -> each.isRunning(clock.instant()))
                .findFirst();
        Optional<IntegrityRun> last = runs.latest().stream()
                .filter(each -> !each.isRunning(clock.instant()))
                .findFirst();
        return new Status(running, last);
    }

    private static Conflict alreadyRunning() {
        return new Conflict("prepaid.integrity.running");
    }
}
