package org.prepaidsupport.domain.order;

import java.time.Instant;

/**
 * One thing that somebody changed of an order, in the words of that day: names of records as they were, numbers and days
 * as the REST API writes them.
 *
 * @param userKey empty where the plugin did it by itself
 * @param line title of the line; empty for the order itself
 * @param before empty: nothing
 * @param after empty: nothing
 * @param delivered of the line when its quantity was changed on a confirmed order, in its unit; else empty
 * @param invoiced likewise
 */
public record OrderChange(
        Instant at,
        String userKey,
        OrderField field,
        String line,
        String before,
        String after,
        String delivered,
        String invoiced) {}
