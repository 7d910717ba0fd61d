package org.prepaidsupport.application.order;

import java.time.Instant;

/**
 * A task that is about to be made for an order line; stored before Jira is asked for it, and gone when the order is
 * stored with it. One that is left over tells of a confirmation that was broken off: by a crash, nothing else.
 *
 * @param orderVersion of the order that was confirmed
 * @param lineId 0 for a line that was being added
 * @param confirms whether the order was a quotation that was being confirmed
 * @param actingUserKey who makes the task
 */
public record PlannedTask(
        long orderId,
        int orderVersion,
        long lineId,
        boolean confirms,
        long projectId,
        String summary,
        String actingUserKey,
        Instant plannedAt) {}
