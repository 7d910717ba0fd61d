package org.prepaidsupport.application.order;

import org.jspecify.annotations.Nullable;

/**
 * A task to be made in Jira.
 *
 * @param issueType name of an issue type of the project
 * @param estimateSeconds original estimate; 0: none
 * @param actingUserKey who makes it and is its reporter
 */
public record TaskDraft(
        long projectId,
        String issueType,
        String summary,
        @Nullable String description,
        long estimateSeconds,
        String actingUserKey) {

    /** Jira's limit for summaries. */
    public static final int LONGEST_SUMMARY = 255;
}
