package org.prepaidsupport.application.jira;

import org.jspecify.annotations.Nullable;

/**
 * A Jira issue as it is now; only the id is ever stored.
 *
 * @param parentId issue it is a sub-task of, else null
 * @param reporterKey user key, null where there is none
 */
public record IssueRef(
        long id,
        String key,
        long projectId,
        @Nullable Long parentId,
        String summary,
        @Nullable String reporterKey) {}
