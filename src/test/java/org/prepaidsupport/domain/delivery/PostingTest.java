package org.prepaidsupport.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.domain.Message;

class PostingTest {

    private static final long WORKLOG = 900;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Placement LINE_A = placement(1L, MONDAY);
    private static final Placement LINE_B = placement(2L, MONDAY);
    private static final Placement NOT_COVERED = placement(null, MONDAY);
    private static final Message REASON = Message.of("prepaid.rule.ticket.line", "S00001 - Prepaid support");
    private static final int FOUR_AND_A_HALF_HOURS = 16_200;
    private static final int FIVE_HOURS = 18_000;

    @Test
    void theFirstRevisionSaysWhatHolds() {
        List<Posting> batch = revise(List.of(), LINE_A, FOUR_AND_A_HALF_HOURS);
        assertThat(batch)
                .containsExactly(new Posting(WORKLOG, 1, 0, LINE_A, FOUR_AND_A_HALF_HOURS, Rule.TICKET_LINE, REASON));
    }

    @Test
    void handlingAWorklogTwiceChangesNothing() {
        List<Posting> before = revise(List.of(), LINE_A, FOUR_AND_A_HALF_HOURS);
        assertThat(revise(before, LINE_A, FOUR_AND_A_HALF_HOURS)).isEmpty();
    }

    @Test
    void anEditPostsTheDifferenceOnly() {
        List<Posting> before = revise(List.of(), LINE_A, FOUR_AND_A_HALF_HOURS);
        List<Posting> batch = revise(before, LINE_A, FIVE_HOURS);
        assertThat(batch)
                .extracting(Posting::revision, Posting::part, Posting::placement, Posting::seconds)
                .containsExactly(tuple(2, 0, LINE_A, 1_800L));
    }

    @Test
    void anEditToLessTakesBackWithTheRuleThatHolds() {
        List<Posting> before = revise(List.of(), LINE_A, FIVE_HOURS);
        List<Posting> batch = revise(before, LINE_A, FOUR_AND_A_HALF_HOURS);
        assertThat(batch).extracting(Posting::seconds, Posting::rule).containsExactly(tuple(-1_800L, Rule.TICKET_LINE));
    }

    @Test
    void aMoveTakesBackHereAndAddsThereInOneBatch() {
        List<Posting> before = revise(List.of(), LINE_A, FIVE_HOURS);
        List<Posting> batch = revise(before, LINE_B, FIVE_HOURS);
        assertThat(batch)
                .extracting(Posting::revision, Posting::part, Posting::placement, Posting::seconds, Posting::rule)
                .containsExactly(
                        tuple(2, 0, LINE_A, -18_000L, Rule.NONE), tuple(2, 1, LINE_B, 18_000L, Rule.TICKET_LINE));
        assertThat(batch.get(0).reason().key()).isEqualTo("prepaid.rule.taken.back");
    }

    @Test
    void aNewWorkDateOrTimesheetProjectIsAMoveToo() {
        List<Posting> before = revise(List.of(), LINE_A, FIVE_HOURS);
        assertThat(revise(before, placement(1L, MONDAY.plusDays(1)), FIVE_HOURS))
                .hasSize(2);
        Placement elsewhere = new Placement(1L, MONDAY, "anna", 17, 11);
        assertThat(revise(before, elsewhere, FIVE_HOURS))
                .extracting(each -> each.placement().projectId(), Posting::seconds)
                .containsExactly(tuple(10L, -18_000L), tuple(11L, 18_000L));
    }

    @Test
    void aDeletedWorklogIsTakenBackAsAWhole() {
        List<Posting> before = revise(List.of(), LINE_A, FIVE_HOURS);
        List<Posting> batch = Posting.revise(WORKLOG, before, Optional.empty());
        assertThat(batch).extracting(Posting::placement, Posting::seconds).containsExactly(tuple(LINE_A, -18_000L));
        assertThat(Posting.revise(WORKLOG, concat(before, batch), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aWorklogThatWasNeverOursAndIsGoneNeedsNothing() {
        assertThat(Posting.revise(WORKLOG, List.of(), Optional.empty())).isEmpty();
    }

    @Test
    void timeThatCountsNowhereIsPostedWithItsReason() {
        List<Posting> batch = revise(List.of(), NOT_COVERED, FIVE_HOURS);
        assertThat(batch).extracting(Posting::placement).containsExactly(NOT_COVERED);
    }

    @Test
    void aMoveThereAndBackEndsWhereItBegan() {
        List<Posting> all = revise(List.of(), LINE_A, FIVE_HOURS);
        all = concat(all, revise(all, LINE_B, FIVE_HOURS));
        all = concat(all, revise(all, LINE_A, FIVE_HOURS));
        assertThat(Posting.balance(all)).isEqualTo(Map.of(LINE_A, 18_000L));
        assertThat(all).extracting(Posting::revision).containsExactly(1, 2, 2, 3, 3);
    }

    @Test
    void repairsWhatStandsInTwoPlaces() {
        List<Posting> before = List.of(
                new Posting(WORKLOG, 1, 0, LINE_A, FIVE_HOURS, Rule.TICKET_LINE, REASON),
                new Posting(WORKLOG, 4, 0, LINE_B, FIVE_HOURS, Rule.TICKET_LINE, REASON));
        List<Posting> batch = revise(before, LINE_B, FIVE_HOURS);
        assertThat(batch)
                .extracting(Posting::revision, Posting::placement, Posting::seconds)
                .containsExactly(tuple(5, LINE_A, -18_000L));
    }

    @Test
    void aNewReasonAtTheSamePlaceIsToldAndNothingMoves() {
        List<Posting> before = revise(List.of(), LINE_A, FIVE_HOURS);
        Message linked = Message.of("prepaid.rule.linked", "issue:14");
        Optional<Posting.Entry> now = Optional.of(new Posting.Entry(LINE_A, FIVE_HOURS, Rule.LINKED_TASK, linked));
        List<Posting> batch = Posting.revise(WORKLOG, before, now);
        assertThat(batch)
                .extracting(Posting::part, Posting::placement, Posting::seconds, Posting::rule)
                .containsExactly(tuple(0, LINE_A, -18_000L, Rule.NONE), tuple(1, LINE_A, 18_000L, Rule.LINKED_TASK));
        assertThat(Posting.revise(WORKLOG, concat(before, batch), now)).isEmpty();
        assertThat(Posting.balance(concat(before, batch))).isEqualTo(Map.of(LINE_A, 18_000L));
    }

    @Test
    void theSameRuleForAnotherReasonIsToldToo() {
        List<Posting> before = revise(List.of(), LINE_A, FIVE_HOURS);
        Message other = Message.of(REASON.key(), "line:2");
        assertThat(Posting.revise(
                        WORKLOG, before, Optional.of(new Posting.Entry(LINE_A, FIVE_HOURS, Rule.TICKET_LINE, other))))
                .hasSize(2);
    }

    @Test
    void aNewReasonWithOtherSecondsNeedsTheDifferenceAlone() {
        List<Posting> before = revise(List.of(), LINE_A, FIVE_HOURS);
        Message linked = Message.of("prepaid.rule.linked", "issue:14");
        assertThat(Posting.revise(
                        WORKLOG,
                        before,
                        Optional.of(new Posting.Entry(LINE_A, FOUR_AND_A_HALF_HOURS, Rule.LINKED_TASK, linked))))
                .extracting(Posting::seconds, Posting::rule)
                .containsExactly(tuple(-1_800L, Rule.LINKED_TASK));
    }

    @Test
    void workWithoutTimeWhereTimeWasTakenBackBeforeNeedsNothing() {
        List<Posting> before = new ArrayList<>(revise(List.of(), LINE_A, FIVE_HOURS));
        before.addAll(revise(before, LINE_B, FIVE_HOURS));
        before.addAll(revise(before, LINE_A, 0));
        assertThat(before).noneMatch(each -> each.seconds() == 0);
        assertThat(Posting.balance(before)).isEmpty();
        assertThat(revise(before, LINE_A, 0)).isEmpty();
    }

    @Test
    void addingPostingsUpKeepsTheLaterOnesRuleAndReason() {
        Posting first = new Posting(WORKLOG, 1, 0, LINE_A, FIVE_HOURS, Rule.TICKET_LINE, REASON);
        Message linked = Message.of("prepaid.rule.linked", "SER-14");
        Posting later = new Posting(WORKLOG, 2, 1, LINE_A, -1_800, Rule.LINKED_TASK, linked);
        assertThat(first.plus(later)).isEqualTo(new Posting(WORKLOG, 2, 1, LINE_A, 16_200, Rule.LINKED_TASK, linked));
    }

    @Test
    void balanceLeavesOutWhatAddsUpToNothing() {
        Posting given = new Posting(WORKLOG, 1, 0, LINE_A, 60, Rule.TICKET_LINE, REASON);
        Posting taken = new Posting(WORKLOG, 2, 0, LINE_A, -60, Rule.NONE, REASON);
        assertThat(Posting.balance(List.of(given, taken))).isEmpty();
    }

    private static List<Posting> revise(List<Posting> before, Placement placement, long seconds) {
        return Posting.revise(
                WORKLOG, before, Optional.of(new Posting.Entry(placement, seconds, Rule.TICKET_LINE, REASON)));
    }

    private static List<Posting> concat(List<Posting> first, List<Posting> second) {
        List<Posting> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static Placement placement(Long line, LocalDate day) {
        return new Placement(line, day, "anna", 17, 10);
    }
}
