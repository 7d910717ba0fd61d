package org.prepaidsupport.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpdeskTeamTest {

    @ParameterizedTest(name = "timesheet on ticket {0}, time reinvoicing {1}: counts {2}")
    @CsvSource({"true, true, true", "true, false, false", "false, true, false", "false, false, false"})
    void timeCountsOnlyWithBothSwitches(boolean timesheetOnTicket, boolean timeReinvoicing, boolean counts) {
        HelpdeskTeam team = new HelpdeskTeam(
                1,
                "Support",
                List.of(10L),
                timesheetOnTicket,
                null,
                timeReinvoicing,
                AutoAssign.SUGGEST,
                false,
                AtZero.SAY,
                1);
        assertThat(team.countsTime()).isEqualTo(counts);
    }
}
