package org.prepaidsupport.application.delivery;

import java.util.Optional;

/** Keeps a row for each issue that work was logged on or whose panel was shown, for quick reading; nothing is lost with it. */
public interface KnownIssueStore {

    /** What was worked out, with the stamps that were read before. */
    record Kept(KnownIssue issue, FactsStamps stamps) {}

    /** @param stamps all that there are now */
    record Look(Optional<Kept> kept, FactsStamps stamps) {}

    /** One statement. */
    Look look(long issueId);

    /** Replaces what is kept; if somebody else does so at this moment, either may win. */
    void keep(long issueId, Kept kept);
}
