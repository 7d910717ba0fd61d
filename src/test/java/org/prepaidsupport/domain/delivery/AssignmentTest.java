package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TASK_LINE;
import static org.prepaidsupport.domain.delivery.AssignmentKind.TICKET_LINE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final long TICKET = 17;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final Assignment ALWAYS_LINE_1 = new Assignment(1, TICKET_LINE, TICKET, Assignment.ALWAYS, 1L);
    private static final Assignment FROM_TUESDAY_LINE_2 = new Assignment(2, TICKET_LINE, TICKET, TUESDAY, 2L);

    @Test
    void holdsFromItsDayOn() {
        assertThat(on(MONDAY, ALWAYS_LINE_1, FROM_TUESDAY_LINE_2)).contains(1L);
        assertThat(on(TUESDAY, ALWAYS_LINE_1, FROM_TUESDAY_LINE_2)).contains(2L);
        assertThat(on(TUESDAY.plusYears(1), ALWAYS_LINE_1, FROM_TUESDAY_LINE_2)).contains(2L);
    }

    @Test
    void ofThoseThatHoldTheLatestTakenWinsInWhateverOrderTheyAreRead() {
        assertThat(on(TUESDAY, FROM_TUESDAY_LINE_2, ALWAYS_LINE_1)).contains(2L);
    }

    @Test
    void aLaterDecisionForAllTimeOverridesOneFromADay() {
        Assignment again = new Assignment(3, TICKET_LINE, TICKET, Assignment.ALWAYS, 3L);
        assertThat(on(TUESDAY, ALWAYS_LINE_1, FROM_TUESDAY_LINE_2, again)).contains(3L);
    }

    @Test
    void aDecisionForNoneEndsItAndOlderOnesDoNotComeBack() {
        Assignment none = new Assignment(3, TICKET_LINE, TICKET, TUESDAY, null);
        assertThat(on(TUESDAY, ALWAYS_LINE_1, none)).isEmpty();
        assertThat(on(MONDAY, ALWAYS_LINE_1, none)).contains(1L);
    }

    @Test
    void decisionsOfOtherKindsAndSubjectsDoNotMatter() {
        assertThat(on(
                        MONDAY,
                        new Assignment(1, TASK_LINE, TICKET, Assignment.ALWAYS, 1L),
                        new Assignment(2, TICKET_LINE, TICKET + 1, Assignment.ALWAYS, 1L)))
                .isEmpty();
    }

    @Test
    void alwaysIsBeforeAnyWork() {
        assertThat(on(LocalDate.of(1970, 1, 1), ALWAYS_LINE_1)).contains(1L);
    }

    private static Optional<Long> on(LocalDate day, Assignment... decisions) {
        return Assignment.valueOn(day, TICKET_LINE, TICKET, List.of(decisions));
    }
}
