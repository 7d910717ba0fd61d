package org.prepaidsupport.application.order;

import org.jspecify.annotations.Nullable;

/**
 * A project to be made in Jira.
 *
 * @param title what its description begins with: whose it is
 * @param orderedSeconds sold by the lines that share it, in units of time; 0: none
 * @param templateId project whose settings it takes over; null: none
 * @param actingUserKey who makes and leads it
 */
public record ProjectDraft(
        String key,
        String name,
        String title,
        long orderedSeconds,
        @Nullable Long templateId,
        String actingUserKey) {}
