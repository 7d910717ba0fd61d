package org.prepaidsupport.application.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What Jira tells afterwards of changed and deleted worklogs. It holds back the last minute, answers at most {@link
 * #PAGE} changes, oldest first, and its bound is inclusive: the last change of one page is the first of the next.
 */
public interface ChangeFeed {

    int PAGE = 1000;

    /** @param time when the worklog was changed or deleted, to the millisecond */
    record Change(long worklogId, long issueId, Instant time) {}

    List<Change> updatedSince(Instant since);

    /** The issues of deleted worklogs are not known: {@link Change#issueId} is 0. */
    List<Change> deletedSince(Instant since);

    /** Those of the worklogs that Jira still has; at most {@link #PAGE} at once. */
    Set<Long> existing(Collection<Long> worklogIds);
}
