package org.prepaidsupport.application.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of the ledger with the worklogs.
 *
 * @param repair whether what was missing was posted
 * @param startedBy user key; empty where it ran by itself
 * @param updatedAt when it last said how far it is
 * @param done worklogs and issues looked at so far
 * @param total worklogs and issues to be looked at; 0 before they are counted
 * @param checked worklogs compared
 * @param found number of differences, more than are kept at times
 * @param differences the first {@link #KEPT} of them
 */
public record IntegrityRun(
        long id,
        boolean repair,
        State state,
        Optional<String> startedBy,
        Instant startedAt,
        Instant updatedAt,
        long done,
        long total,
        long checked,
        long found,
        List<Difference> differences,
        List<WrongTotal> wrongTotals) {

    /** Where a run is. */
    public enum State {
        RUNNING,
        FINISHED,
        /** It ended with an error, or with its node. */
        FAILED
    }

    /** Differences that are kept and shown. */
    public static final int KEPT = 1000;

    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(15);

    public IntegrityRun {
        differences = List.copyOf(differences);
        wrongTotals = List.copyOf(wrongTotals);
    }

    /** One that starts now. */
    static IntegrityRun starting(boolean repair, Optional<String> startedBy, Instant now, long total) {
        return new IntegrityRun(0, repair, State.RUNNING, startedBy, now, now, 0, total, 0, 0, List.of(), List.of());
    }

    /** Whether it is still under way: a run whose node died says nothing for long. */
    public boolean isRunning(Instant now) {
        return state == State.RUNNING && updatedAt.plus(SIGN_OF_LIFE).isAfter(now);
    }

    IntegrityRun withId(long stored) {
        return new IntegrityRun(
                stored,
                repair,
                state,
                startedBy,
                startedAt,
                updatedAt,
                done,
                total,
                checked,
                found,
                differences,
                wrongTotals);
    }

    /** The same, once it is counted how much is to be looked at. */
    IntegrityRun of(long counted) {
        return new IntegrityRun(
                id,
                repair,
                state,
                startedBy,
                startedAt,
                updatedAt,
                done,
                counted,
                checked,
                found,
                differences,
                wrongTotals);
    }

    IntegrityRun at(Instant now, Findings findings) {
        return new IntegrityRun(
                id,
                repair,
                state,
                startedBy,
                startedAt,
                now,
                findings.done(),
                Math.max(total, findings.done()),
                findings.checked(),
                findings.found(),
                List.of(),
                List.of());
    }

    IntegrityRun ended(Instant now, State as, Findings findings) {
        return new IntegrityRun(
                id,
                repair,
                as,
                startedBy,
                startedAt,
                now,
                findings.done(),
                as == State.FINISHED ? findings.done() : Math.max(total, findings.done()),
                findings.checked(),
                findings.found(),
                findings.differences(),
                findings.wrongTotals());
    }
}
