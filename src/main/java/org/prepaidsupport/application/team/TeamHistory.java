package org.prepaidsupport.application.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.delivery.AssignmentStore;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.AssignmentKind.Subject;
import org.prepaidsupport.domain.delivery.TeamSwitches;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/**
 * From what day on a team has switched on what. As long as it was only ever switched for all time, nothing is kept but
 * the switches themselves.
 */
@Component
class TeamHistory {

    private final AssignmentStore assignments;
    private final CurrentUser currentUser;

    TeamHistory(AssignmentStore assignments, CurrentUser currentUser) {
        this.assignments = assignments;
        this.currentUser = currentUser;
    }

    static TeamSwitches switches(HelpdeskTeam team) {
        return TeamSwitches.of(team.timesheetOnTicket(), team.timeReinvoicing());
    }

    /**
     * The decisions that a change of the switches takes.
     *
     * @param from first work date it holds for; empty: all
     */
    List<Assignment> decisions(HelpdeskTeam before, HelpdeskTeam after, Optional<LocalDate> from) {
        List<Assignment> decisions = new ArrayList<>();
        if (switches(before) == switches(after)) {
            return decisions;
        }
        boolean wasDecided =
                !assignments.about(Map.of(Subject.TEAM, Set.of(before.id()))).isEmpty();
        if (from.isPresent() && !wasDecided) {
            decisions.add(decision(before, Assignment.ALWAYS, 1));
        }
        if (from.isPresent() || wasDecided) {
            decisions.add(decision(after, from.orElse(Assignment.ALWAYS), 0));
        }
        return decisions;
    }

    void record(HelpdeskTeam before, HelpdeskTeam after, Optional<LocalDate> from) {
        decisions(before, after, from).forEach(each -> assignments.add(each, currentUser.key()));
    }

    private static Assignment decision(HelpdeskTeam team, LocalDate from, int beforeLast) {
        return new Assignment(
                Long.MAX_VALUE - beforeLast,
                AssignmentKind.TEAM_SWITCHES,
                team.id(),
                from,
                switches(team).code());
    }
}
