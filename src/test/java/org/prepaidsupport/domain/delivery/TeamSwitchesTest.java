package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TeamSwitchesTest {

    private static final long TEAM = 3;
    private static final long OTHER_TEAM = 4;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void reinvoicingIsOfNoEffectWithoutTimesheets() {
        assertThat(TeamSwitches.of(true, true)).isEqualTo(TeamSwitches.COUNTS);
        assertThat(TeamSwitches.of(true, false)).isEqualTo(TeamSwitches.RECORDS);
        assertThat(TeamSwitches.of(false, true)).isEqualTo(TeamSwitches.OFF);
        assertThat(TeamSwitches.of(false, false)).isEqualTo(TeamSwitches.OFF);
    }

    @Test
    void whatIsStoredComesBackAndNothingElse() {
        assertThat(TeamSwitches.values())
                .allSatisfy(each -> assertThat(TeamSwitches.of(each.code())).isEqualTo(each));
        assertThatThrownBy(() -> TeamSwitches.of(9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asLongAsNothingWasDecidedFromADayTheTeamsFieldsHold() {
        assertThat(facts(TEAM, List.of()).switchesOn(MONDAY)).isEqualTo(TeamSwitches.COUNTS);
        assertThat(facts(TEAM, List.of(switched(1, OTHER_TEAM, MONDAY, TeamSwitches.OFF)))
                        .switchesOn(MONDAY))
                .isEqualTo(TeamSwitches.COUNTS);
        assertThat(facts(null, List.of()).switchesOn(MONDAY)).isEqualTo(TeamSwitches.OFF);
    }

    @Test
    void theLatestDecisionForTheDayHolds() {
        IssueFacts facts = facts(
                TEAM,
                List.of(
                        switched(1, TEAM, Assignment.ALWAYS, TeamSwitches.RECORDS),
                        switched(2, TEAM, MONDAY, TeamSwitches.OFF)));
        assertThat(facts.switchesOn(MONDAY.minusDays(1))).isEqualTo(TeamSwitches.RECORDS);
        assertThat(facts.switchesOn(MONDAY)).isEqualTo(TeamSwitches.OFF);
    }

    private static Assignment switched(long id, long team, LocalDate from, TeamSwitches to) {
        return new Assignment(id, AssignmentKind.TEAM_SWITCHES, team, from, to.code());
    }

    private static IssueFacts facts(Long team, List<Assignment> decisions) {
        return new IssueFacts(17, null, 10, team, true, true, null, decisions, Map.of());
    }
}
