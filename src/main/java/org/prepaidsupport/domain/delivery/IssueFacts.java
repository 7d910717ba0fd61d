package org.prepaidsupport.domain.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that decides where time on an issue counts, as stored; nothing else is looked at, so that the same facts always
 * give the same answer.
 *
 * @param parentId issue it is a sub-task of; null: none
 * @param timesheetProjectId where its time is recorded
 * @param teamId team whose ticket it is; null: of none
 * @param teamRecords whether the team has Timesheet on Ticket on, as long as it was not decided from some day on
 * @param teamCounts whether the team has both switches on, as long as it was not decided from some day on
 * @param customerId customer of the ticket; null: not known, then that of its own line counts
 * @param decisions about the issue, its parent, the tasks they are linked to, the timesheet project and the team
 * @param lineCustomers customer of every order line that the decisions or choices name
 */
public record IssueFacts(
        long issueId,
        @Nullable Long parentId,
        long timesheetProjectId,
        @Nullable Long teamId,
        boolean teamRecords,
        boolean teamCounts,
        @Nullable Long customerId,
        List<Assignment> decisions,
        Map<Long, Long> lineCustomers) {

    public IssueFacts {
        decisions = List.copyOf(decisions);
        lineCustomers = Map.copyOf(lineCustomers);
    }

    /** What its team has switched on for work of that day; {@link TeamSwitches#OFF} where it has none. */
    public TeamSwitches switchesOn(LocalDate day) {
        if (teamId == null) {
            return TeamSwitches.OFF;
        }
        return Assignment.valueOn(day, AssignmentKind.TEAM_SWITCHES, teamId, decisions)
                .map(TeamSwitches::of)
                .orElseGet(() -> TeamSwitches.of(teamRecords, teamCounts));
    }

    /** Whether its team has both switches on for work of some day, and perhaps even if not. */
    public boolean countsOnSomeDay() {
        return teamCounts
                || decisions.stream()
                        .filter(each -> each.kind() == AssignmentKind.TEAM_SWITCHES)
                        .anyMatch(each -> Objects.equals(each.value(), TeamSwitches.COUNTS.code()));
    }

    /** Whether time on it is any concern of ours. */
    public boolean isConcerned() {
        return teamId != null || !decisions.isEmpty();
    }

    /** Whether the line may be drawn on: its customer is the ticket's, or the ticket has none. */
    public boolean fits(long lineId) {
        return customerId == null || customerId.equals(lineCustomers.get(lineId));
    }

    /** Whether both lines are of one customer. */
    public boolean sameCustomer(long lineId, long otherId) {
        return Objects.equals(lineCustomers.get(lineId), lineCustomers.get(otherId));
    }

    public boolean exists(long lineId) {
        return lineCustomers.containsKey(lineId);
    }
}
