package org.prepaidsupport.application.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What was set on a ticket itself.
 *
 * @param customerId null: the reporter's customer
 * @param timesheetProjectId Jira project its time is recorded in; null: the team's, else the issue's own
 */
public record Ticket(@Nullable Long customerId, @Nullable Long timesheetProjectId) {

    public static final Ticket NONE = new Ticket(null, null);
}
