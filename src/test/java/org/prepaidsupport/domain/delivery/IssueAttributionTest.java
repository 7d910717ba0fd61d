package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IssueAttributionTest {

    private static final long TICKET = 17;
    private static final long TEAM = 3;
    private static final long SUPPORT_TIME = 10;
    private static final long LINE_A = 31;
    private static final long LINE_B = 32;
    private static final long ACME = 5;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    @Test
    void anIssueThatNothingWasDecidedAboutCountsTheSameOnEveryDay() {
        IssueAttribution attribution = IssueAttribution.of(facts(List.of()));
        assertThat(attribution.periods()).hasSize(1);
        assertThat(attribution.concerned()).isTrue();
        assertThat(attribution.timesheetProjectId()).isEqualTo(SUPPORT_TIME);
        assertThat(attribution.on(MONDAY).rule()).isEqualTo(Rule.NONE);
    }

    @Test
    void onEveryDayItAnswersWhatTheRulesAnswer() {
        IssueFacts facts =
                facts(List.of(line(1, Assignment.ALWAYS, LINE_A), line(2, MONDAY, LINE_B), line(3, THURSDAY, null)));
        IssueAttribution attribution = IssueAttribution.of(facts);
        for (LocalDate day = MONDAY.minusDays(9); day.isBefore(THURSDAY.plusDays(9)); day = day.plusDays(1)) {
            assertThat(attribution.on(day))
                    .isEqualTo(AttributionRules.explain(facts, day, Optional.empty())
                            .attribution());
        }
        assertThat(attribution.on(MONDAY.minusDays(1)).lineId()).isEqualTo(LINE_A);
        assertThat(attribution.on(MONDAY).lineId()).isEqualTo(LINE_B);
        assertThat(attribution.on(THURSDAY).lineId()).isNull();
        assertThat(attribution.on(LocalDate.MIN).lineId()).isEqualTo(LINE_A);
    }

    @Test
    void daysThatChangeNothingAreNoPeriods() {
        IssueAttribution attribution =
                IssueAttribution.of(facts(List.of(line(1, Assignment.ALWAYS, LINE_A), line(2, MONDAY, LINE_A))));
        assertThat(attribution.periods()).hasSize(1);
    }

    @Test
    void anAttributionWithoutAnyPeriodIsNone() {
        assertThatThrownBy(() -> new IssueAttribution(true, SUPPORT_TIME, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Assignment line(long id, LocalDate from, Long line) {
        return new Assignment(id, AssignmentKind.TICKET_LINE, TICKET, from, line);
    }

    private static IssueFacts facts(List<Assignment> decisions) {
        return new IssueFacts(
                TICKET, null, SUPPORT_TIME, TEAM, true, true, ACME, decisions, Map.of(LINE_A, ACME, LINE_B, ACME));
    }
}
