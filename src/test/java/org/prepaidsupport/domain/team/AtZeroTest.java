package org.prepaidsupport.domain.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AtZeroTest {

    private static final long HOUR = 3600;

    @ParameterizedTest
    @CsvSource({"SAY, OVER", "ASK, REASON", "REFUSE, REFUSED"})
    void timeThatOverdrawsIsTreatedAsTheTeamHasIt(AtZero team, ZeroAnswer answer) {
        assertThat(team.to(Optional.of(HOUR), 2 * HOUR, true)).isEqualTo(answer);
        assertThat(team.to(Optional.of(-HOUR), 1, true)).isEqualTo(answer);
    }

    @ParameterizedTest
    @EnumSource
    void theLastHourFits(AtZero team) {
        assertThat(team.to(Optional.of(HOUR), HOUR, true)).isEqualTo(ZeroAnswer.FITS);
    }

    @ParameterizedTest
    @EnumSource
    void timeThatIsNotBillableIsNeverRefused(AtZero team) {
        assertThat(team.to(Optional.of(-HOUR), HOUR, false)).isEqualTo(ZeroAnswer.FITS);
    }

    @Test
    void whereHoursLeftCanNotBeToldNothingIsRefused() {
        assertThat(AtZero.REFUSE.to(Optional.empty(), HOUR, true)).isEqualTo(ZeroAnswer.FITS);
    }
}
