package org.prepaidsupport.domain.team;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A helpdesk team: the Jira projects whose issues are its tickets, and how time on them is treated.
 *
 * @param id 0 until stored
 * @param projectIds Jira projects of its tickets; a project has one team at the most
 * @param timesheetOnTicket whether time on its tickets is recorded in timesheets
 * @param timesheetProjectId Jira project that time on its tickets is recorded in unless a ticket says otherwise; null:
 *     the ticket's own project
 * @param timeReinvoicing whether that time counts on order lines
 * @param agentsMayWaive whether agents may declare time not billable
 * @param version counts saves
 */
public record HelpdeskTeam(
        long id,
        String name,
        List<Long> projectIds,
        boolean timesheetOnTicket,
        @Nullable Long timesheetProjectId,
        boolean timeReinvoicing,
        AutoAssign autoAssign,
        boolean agentsMayWaive,
        AtZero atZero,
        int version) {

    public HelpdeskTeam {
        projectIds = List.copyOf(projectIds);
    }

    /** Whether time on its tickets counts on order lines: both switches are needed. */
    public boolean countsTime() {
        return timesheetOnTicket && timeReinvoicing;
    }
}
