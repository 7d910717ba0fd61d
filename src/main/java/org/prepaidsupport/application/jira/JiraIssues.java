package org.prepaidsupport.application.jira;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jira's issues, whatever the current user may see: check {@link IssuePermissions} first. */
public interface JiraIssues {

    Optional<IssueRef> byId(long id);

    /** By the current key or one it had before it moved. */
    Optional<IssueRef> byKey(String key);

    Map<Long, IssueRef> byIds(Collection<Long> ids);

    /** Its sub-tasks. */
    List<Long> subTasks(long issueId);

    /** Those that were changed at this time or later, in whatever way. */
    List<Long> updatedSince(Collection<Long> ids, Instant since);

    /** Issues of the project, in no particular order. */
    List<Long> ofProject(long projectId);
}
