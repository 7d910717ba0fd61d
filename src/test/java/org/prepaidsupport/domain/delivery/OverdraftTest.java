package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Message;

class OverdraftTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void nothingOverdrawsWhileAllFits() {
        assertThat(Overdraft.worklogs(10, List.of(work(1, MONDAY, 4), work(2, MONDAY, 6))))
                .isEmpty();
    }

    @Test
    void theWorklogThatCrossesAndAllAfterItOverdraw() {
        assertThat(Overdraft.worklogs(
                        10, List.of(work(1, MONDAY, 4), work(2, MONDAY, 7), work(3, MONDAY.plusDays(1), 1))))
                .containsExactlyInAnyOrder(2L, 3L);
    }

    @Test
    void theDayOfWorkDecidesAndNotWhenItWasLogged() {
        assertThat(Overdraft.worklogs(10, List.of(work(1, MONDAY.plusDays(1), 6), work(2, MONDAY, 6))))
                .containsExactly(1L);
    }

    @Test
    void whatWasTakenBackCountsNoMore() {
        assertThat(Overdraft.worklogs(10, List.of(work(1, MONDAY, 12), work(1, MONDAY, -12), work(2, MONDAY, 10))))
                .isEmpty();
    }

    @Test
    void withNothingOrderedAllOverdraws() {
        assertThat(Overdraft.worklogs(0, List.of(work(1, MONDAY, 1)))).containsExactly(1L);
        assertThat(Overdraft.worklogs(0, List.of())).isEmpty();
    }

    private static Posting work(long worklog, LocalDate day, long seconds) {
        return new Posting(
                worklog, 1, 0, new Placement(7L, day, "anna", 1, 1), seconds, Rule.LINKED_TASK, Message.of("why"));
    }
}
