package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.application.delivery.ConcernedWork.Scope;
import org.prepaidsupport.application.delivery.CursorStore.Cursor;
import org.prepaidsupport.application.jira.JiraIssues;
import org.springframework.stereotype.Component;

/**
 * Takes over what only an event would have told, and no feed tells afterwards: links that were made or removed in Jira,
 * and issues that were moved, while the plugin was disabled or its node died. To be done whenever a node starts, and at
 * night.
 */
@Component
public class MissedChanges {

    static final String CURSOR = "issues";
    private static final int PORTION = 1000;
    /** Clocks of nodes differ, and so do those of Jira and its database. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final LinkedTickets linkedTickets;
    private final ConcernedWork concerned;
    private final NamedProjects named;
    private final LedgerStore ledger;
    private final JiraIssues issues;
    private final Recount recount;
    private final CursorStore cursors;
    private final Locks locks;
    private final Clock clock;

    MissedChanges(
            LinkedTickets linkedTickets,
            ConcernedWork concerned,
            NamedProjects named,
            LedgerStore ledger,
            JiraIssues issues,
            Recount recount,
            CursorStore cursors,
            Locks locks,
            Clock clock) {
        this.linkedTickets = linkedTickets;
        this.concerned = concerned;
        this.named = named;
        this.ledger = ledger;
        this.issues = issues;
        this.recount = recount;
        this.cursors = cursors;
        this.locks = locks;
        this.clock = clock;
    }

    /** Waits for another node that is at it: that one may have passed by what changed just now. */
    public void takeOver() {
        locks.waiting("missed-changes", this::all);
    }

    private int all() {
        Instant begin = clock.instant();
        int found = linkedTickets.reconcile()
                + issues(cursors.get(CURSOR).readUpTo().minus(MARGIN));
        cursors.save(CURSOR, new Cursor(begin, Optional.of(clock.instant())));
        return found;
    }

    /** Moving an issue updates it; so does much else, which is attributed afresh in vain. */
    private int issues(Instant since) {
        Scope scope = concerned.scope();
        named.name(scope.projects());
        named.nameOf(scope.others());
        Set<Long> known = new LinkedHashSet<>();
        concerned.eachIssue(scope, known::add);
        int found = recountUpdated(known, since);
        for (List<Long> some = ledger.issuesAfter(0, PORTION);
                !some.isEmpty();
                some = ledger.issuesAfter(some.get(some.size() - 1), PORTION)) {
            found += recountUpdated(
                    some.stream().filter(id -> !known.contains(id)).toList(), since);
        }
        return found;
    }

    private int recountUpdated(Collection<Long> some, Instant since) {
        List<Long> updated = issues.updatedSince(some, since);
        Portions.of(updated, PORTION).forEach(recount::issues);
        return updated.size();
    }
}
