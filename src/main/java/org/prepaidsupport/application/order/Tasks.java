package org.prepaidsupport.application.order;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.prepaidsupport.application.jira.IssueRef;

/** Makes and changes the Jira issues that are tasks of order lines. */
public interface Tasks {

    /** A task that Jira's own validation has let pass and that is not made yet. */
    interface Checked {

        /**
         * Makes it.
         *
         * @throws org.prepaidsupport.domain.InvalidInput with Jira's messages if it refuses after all
         */
        IssueRef make();
    }

    /**
     * Asks Jira whether the task can be made; changes nothing.
     *
     * @param field what Jira's messages are reported at, for example {@code lines[0]}
     * @throws org.prepaidsupport.domain.InvalidInput with Jira's messages
     */
    Checked check(TaskDraft draft, String field);

    /**
     * Issues that were made since, by their database, which knows those as well that no index has yet.
     *
     * @param summaries exact ones
     * @return oldest first
     */
    List<IssueRef> madeSince(Instant since, long projectId, Set<String> summaries, String reporterKey);

    /**
     * Sets the original estimate; does nothing where the issue is gone.
     *
     * @throws org.prepaidsupport.domain.InvalidInput with Jira's messages
     */
    void estimate(long issueId, long seconds, String actingUserKey, String field);

    /** Deletes a task that was just made and must not remain because what followed failed. */
    void discard(long issueId, String actingUserKey);
}
