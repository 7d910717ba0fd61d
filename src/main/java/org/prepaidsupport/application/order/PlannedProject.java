package org.prepaidsupport.application.order;

import java.time.Instant;

/**
 * A project that is about to be made for lines of an order; kept as long as a {@link PlannedTask}. Neither key nor name
 * was any project's when it was planned.
 *
 * @param orderVersion of the order that was confirmed
 * @param confirms whether the order was a quotation that was being confirmed
 * @param actingUserKey who makes and leads the project
 */
public record PlannedProject(
        long orderId,
        int orderVersion,
        boolean confirms,
        String key,
        String name,
        String actingUserKey,
        Instant plannedAt) {}
