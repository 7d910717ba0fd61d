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

    /** Jira's limit for summaries. */
    public static final int LONGEST_SUMMARY = 255;
}
