package org.prepaidsupport.application.jira;

import java.time.Instant;

/**
 * A worklog as it is in Jira now.
 *
 * @param seconds time spent
 * @param authorKey user key
 * @param comment what was done; empty where nothing was said
 * @param restricted whether only a group or role may read it
 */
public record WorkEntry(
        long id, long issueId, String authorKey, long seconds, Instant started, String comment, boolean restricted) {}
