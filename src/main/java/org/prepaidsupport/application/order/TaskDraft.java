package org.prepaidsupport.application.order;

import org.jspecify.annotations.Nullable;

/**
 * A task to be made in Jira.
 *
 * @param issueType name of an issue type of the project
 * @param estimateSeconds original estimate; 0: none
 * @param templateIssueId issue it takes description, components, labels, priority and sub-tasks from; null: none
 * @param actingUserKey who makes it and is its reporter
 */
public record TaskDraft(
        long projectId,
        String issueType,
        String summary,
        @Nullable String description,
        long estimateSeconds,
        @Nullable Long templateIssueId,
        String actingUserKey) {

    /** Of one whose project is still to be made. */
    static final long NO_PROJECT = 0;

    /** Jira's limit for summaries. */
    public static final int LONGEST_SUMMARY = 255;

    /** The same once its project is made. */
    TaskDraft in(long project) {
        return new TaskDraft(project, issueType, summary, description, estimateSeconds, templateIssueId, actingUserKey);
    }
}
