package org.prepaidsupport.application.delivery;

import org.prepaidsupport.application.delivery.KnownIssueStore.Kept;
import org.prepaidsupport.application.delivery.KnownIssueStore.Look;
import org.prepaidsupport.application.jira.IssueRef;
import org.springframework.stereotype.Component;

/**
 * Tells where time on an issue counts: by one statement where that was worked out before and nothing changed that
 * decides about it, whichever node did either.
 */
@Component
class KnownIssues {

    private final KnownIssueStore store;
    private final FactsReader facts;

    KnownIssues(KnownIssueStore store, FactsReader facts) {
        this.store = store;
        this.facts = facts;
    }

    KnownIssue get(IssueRef issue) {
        Look look = store.look(issue.id());
        return look.kept()
                .filter(kept -> holds(kept, look.stamps()))
                .map(Kept::issue)
                .filter(known -> known.isOf(issue))
                .orElseGet(() -> workOut(issue, look.stamps()));
    }

    private static boolean holds(Kept kept, FactsStamps now) {
        return kept.stamps().equals(now.about(kept.issue().subjects()));
    }

    /** The stamps have been read before the facts are: what changes in between makes the row worthless, never wrong. */
    private KnownIssue workOut(IssueRef issue, FactsStamps before) {
        KnownIssue known = KnownIssue.of(issue, facts.reading(issue));
        store.keep(issue.id(), new Kept(known, before.about(known.subjects())));
        return known;
    }
}
