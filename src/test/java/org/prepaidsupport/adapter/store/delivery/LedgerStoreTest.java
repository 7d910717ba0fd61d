package org.prepaidsupport.adapter.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.prepaidsupport.adapter.store.StoreTest;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.prepaidsupport.application.delivery.LedgerStore;
import org.prepaidsupport.application.delivery.TimesheetQuery;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Placement;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;

class LedgerStoreTest extends StoreTest {

    private static final long WORKLOG = 900;
    private static final long OTHER_WORKLOG = 901;
    private static final int MANY = 500;
    private static final long LINE_A = 31;
    private static final long LINE_B = 32;
    private static final long TICKET = 17;
    private static final long OTHER_TICKET = 18;
    private static final long SUPPORT_TIME = 10;
    private static final long WEB_TIME = 11;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Message REASON = Message.of("prepaid.rule.task", "SER-14", "S00001 - Prepaid support");

    private LedgerStore ledger;
    private DeliveredTime time;

    @Override
    protected void prepare() {
        ledger = store(LedgerStore.class);
        time = store(DeliveredTime.class);
    }

    @Test
    void postingsAreReadAsTheyWereMadeOldestFirst() {
        Posting first = posting(WORKLOG, 1, 0, at(LINE_A), 16_200);
        Posting taken = posting(WORKLOG, 2, 0, at(LINE_A), -16_200);
        Posting moved = posting(WORKLOG, 2, 1, at(null), 16_200);
        append(first);
        append(taken, moved);
        append(posting(OTHER_WORKLOG, 1, 0, at(LINE_A), 60));
        assertThat(ledger.ofWorklog(WORKLOG)).containsExactly(first, taken, moved);
        assertThat(statements(() -> ledger.ofWorklog(WORKLOG))).isEqualTo(1);
        assertThat(ledger.ofWorklog(1)).isEmpty();
        assertThat(ledger.ofWorklogs(List.of(WORKLOG, 1L)))
                .isEqualTo(Map.of(WORKLOG, List.of(first, taken, moved), 1L, List.of()));
        assertThat(statements(() -> ledger.ofWorklogs(List.of(WORKLOG, OTHER_WORKLOG))))
                .isEqualTo(1);
    }

    @Test
    void aReasonComesBackWithWhatFillsItsPlaces() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60));
        assertThat(ledger.ofWorklog(WORKLOG)).extracting(Posting::reason).containsExactly(REASON);
    }

    @Test
    void aReasonOfAnyLengthAndWithAnyNameComesBack() {
        Message odd = Message.of("prepaid.rule.none.reinvoicing", "O'Brien & \"Söhne\" <b> {0}" + "x".repeat(500));
        append(new Posting(WORKLOG, 1, 0, at(LINE_A), 60, Rule.NONE, odd));
        assertThat(ledger.ofWorklog(WORKLOG)).extracting(Posting::reason).containsExactly(odd);
    }

    @Test
    void aRevisionIsPostedOnce() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60));
        assertThatThrownBy(() -> append(posting(WORKLOG, 1, 0, at(LINE_B), 60))).isInstanceOf(AlreadyTaken.class);
        assertThat(time.secondsByLine(List.of(LINE_A, LINE_B))).isEqualTo(Map.of(LINE_A, 60L, LINE_B, 0L));
    }

    @Test
    void aPostingThatLacksSomethingIsAnErrorAndNotTakenForOneThatCameLate() {
        Posting withoutAuthor = posting(WORKLOG, 1, 0, new Placement(LINE_A, MONDAY, null, TICKET, SUPPORT_TIME), 60);
        assertThatThrownBy(() -> append(withoutAuthor)).isNotInstanceOf(AlreadyTaken.class);
        assertThat(ledger.ofWorklog(WORKLOG)).isEmpty();
    }

    @Test
    void ofABatchWhoseSecondPartIsTakenNothingRemains() {
        append(posting(WORKLOG, 2, 1, at(LINE_A), 60));
        assertThatThrownBy(() -> append(posting(WORKLOG, 2, 0, at(LINE_B), 60), posting(WORKLOG, 2, 1, at(LINE_B), 60)))
                .isInstanceOf(AlreadyTaken.class);
        assertThat(ledger.ofWorklog(WORKLOG)).hasSize(1);
    }

    @Test
    void ofTwoWhoPostTheSameRevisionOneWins() throws InterruptedException {
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            int next = ledger.ofWorklog(WORKLOG).size() + 1;
            everybodyIsHere.run();
            ledger.append(List.of(posting(WORKLOG, next, 0, at(LINE_A), 16_200)));
            return "won";
        });
        assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(each -> each instanceof AlreadyTaken).hasSize(1);
        assertThat(time.secondsByLine(List.of(LINE_A))).isEqualTo(Map.of(LINE_A, 16_200L));
    }

    /** H2 lets them try for minutes, PostgreSQL ends one. */
    @Test
    @Timeout(60)
    void ofTwoWhoPostTheSameWorklogsInOppositeOrdersNobodyIsDeadlocked() throws InterruptedException {
        List<Posting> forwards = LongStream.rangeClosed(1, MANY)
                .mapToObj(worklog -> posting(worklog, 1, 0, at(LINE_A), 60))
                .toList();
        List<Posting> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        List<Object> outcomes = race(2, (racer, everybodyIsHere) -> {
            everybodyIsHere.run();
            ledger.append(racer == 0 ? forwards : backwards);
            return "won";
        });
        assertThat(outcomes).filteredOn("won"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(each -> each instanceof AlreadyTaken).hasSize(1);
    }

    @Test
    void sumsEveryLineThatWasAskedForInTwoStatements() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 16_200));
        append(posting(OTHER_WORKLOG, 1, 0, at(LINE_A), 900));
        append(posting(OTHER_WORKLOG, 2, 0, at(LINE_A), -900), posting(OTHER_WORKLOG, 2, 1, at(LINE_B), 900));
        append(posting(902, 1, 0, at(null), 3600));
        List<Long> lines = List.of(LINE_A, LINE_B, 33L);
        assertThat(time.secondsByLine(lines)).isEqualTo(Map.of(LINE_A, 16_200L, LINE_B, 900L, 33L, 0L));
        assertThat(statements(() -> time.secondsByLine(lines))).isEqualTo(2);
        assertThat(time.secondsByLine(List.of())).isEmpty();
    }

    @Test
    void sumsMoreSecondsThanAnIntHolds() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), Integer.MAX_VALUE));
        append(posting(OTHER_WORKLOG, 1, 0, at(LINE_A), Integer.MAX_VALUE));
        assertThat(time.secondsByLine(List.of(LINE_A))).isEqualTo(Map.of(LINE_A, 2L * Integer.MAX_VALUE));
    }

    @Test
    void sumsALineByIssueAndLeavesOutWhatAddsUpToNothing() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 16_200));
        append(posting(OTHER_WORKLOG, 1, 0, onTicket(OTHER_TICKET), 900));
        append(posting(OTHER_WORKLOG, 2, 0, onTicket(OTHER_TICKET), -900));
        assertThat(ledger.secondsByIssue(LINE_A)).isEqualTo(Map.of(TICKET, 16_200L));
        assertThat(ledger.secondsByIssue(LINE_B)).isEmpty();
    }

    @Test
    void knowsTheWorklogsOfIssuesAndTheIssuesOfATimesheetProject() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60));
        append(posting(WORKLOG, 2, 0, at(LINE_A), 60));
        append(posting(OTHER_WORKLOG, 1, 0, onTicket(OTHER_TICKET), 60));
        assertThat(ledger.worklogsOfIssues(List.of(TICKET, 99L))).containsExactly(WORKLOG);
        assertThat(ledger.worklogsOfIssues(List.of(TICKET, OTHER_TICKET)))
                .containsExactlyInAnyOrder(WORKLOG, OTHER_WORKLOG);
        assertThat(ledger.worklogsOfIssues(List.of())).isEmpty();
        assertThat(ledger.issuesOfProject(SUPPORT_TIME)).containsExactlyInAnyOrder(TICKET, OTHER_TICKET);
        assertThat(ledger.issuesOfProject(WEB_TIME)).isEmpty();
    }

    @Test
    void knowsTheWorklogsOfAVeryLargeProject() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60));
        List<Long> issues = LongStream.range(0, 70_000).boxed().toList();
        assertThat(ledger.worklogsOfIssues(issues)).containsExactly(WORKLOG);
    }

    @Test
    void knowsItsLinesAndWorklogsPieceByPiece() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60));
        append(posting(WORKLOG, 2, 0, at(LINE_A), -60), posting(WORKLOG, 2, 1, at(LINE_B), 60));
        append(posting(OTHER_WORKLOG, 1, 0, at(LINE_A), 60));
        append(posting(OTHER_WORKLOG, 2, 0, at(null), 60));
        assertThat(ledger.worklogCount()).isEqualTo(2);
        assertThat(ledger.lines()).containsExactlyInAnyOrder(LINE_A, LINE_B);
        assertThat(ledger.worklogsAfter(0, 10)).containsExactly(WORKLOG, OTHER_WORKLOG);
        assertThat(ledger.worklogsAfter(0, 1)).containsExactly(WORKLOG);
        assertThat(ledger.worklogsAfter(WORKLOG, 1)).containsExactly(OTHER_WORKLOG);
        assertThat(ledger.worklogsAfter(OTHER_WORKLOG, 10)).isEmpty();
    }

    @Test
    void findsWhatEveryFilterNames() {
        Posting ofAnna = posting(WORKLOG, 1, 0, new Placement(LINE_A, MONDAY, "anna", TICKET, SUPPORT_TIME), 60);
        Posting ofBob = posting(OTHER_WORKLOG, 1, 0, new Placement(null, TUESDAY, "bob", OTHER_TICKET, WEB_TIME), 60);
        append(ofAnna);
        append(ofBob);
        assertThat(ledger.find(TimesheetQuery.ALL)).containsExactly(ofAnna, ofBob);
        assertThat(ledger.find(from(TUESDAY))).containsExactly(ofBob);
        assertThat(ledger.find(to(MONDAY))).containsExactly(ofAnna);
        assertThat(ledger.find(from(MONDAY.minusDays(9)))).containsExactly(ofAnna, ofBob);
        assertThat(ledger.find(TimesheetQuery.ofLines(List.of(LINE_A)))).containsExactly(ofAnna);
        assertThat(ledger.find(TimesheetQuery.ofIssues(List.of(OTHER_TICKET)))).containsExactly(ofBob);
        assertThat(ledger.find(TimesheetQuery.ALL.withProjects(List.of(WEB_TIME))))
                .containsExactly(ofBob);
        assertThat(ledger.find(covered(true))).containsExactly(ofAnna);
        assertThat(ledger.find(covered(false))).containsExactly(ofBob);
        assertThat(ledger.find(author("bob"))).containsExactly(ofBob);
        assertThat(ledger.find(author("nobody"))).isEmpty();
    }

    @Test
    void filtersMustAllHold() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60));
        assertThat(ledger.find(TimesheetQuery.ofLines(List.of(LINE_A)).withProjects(List.of(WEB_TIME))))
                .isEmpty();
    }

    @Test
    void anEmptyListFindsNothingRatherThanAll() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60));
        assertThat(ledger.find(TimesheetQuery.ofLines(List.of()))).isEmpty();
        assertThat(ledger.find(TimesheetQuery.ALL.withProjects(List.of()))).isEmpty();
    }

    @Test
    void findsInOneStatement() {
        append(posting(WORKLOG, 1, 0, at(LINE_A), 60), posting(WORKLOG, 1, 1, at(LINE_B), 60));
        assertThat(statements(() -> ledger.find(TimesheetQuery.ALL))).isEqualTo(1);
    }

    private void append(Posting... batch) {
        changed(() -> ledger.append(List.of(batch)));
    }

    private static Posting posting(long worklog, int revision, int part, Placement placement, long seconds) {
        return new Posting(worklog, revision, part, placement, seconds, Rule.OWN_TASK, REASON);
    }

    private static Placement at(Long line) {
        return new Placement(line, MONDAY, "anna", TICKET, SUPPORT_TIME);
    }

    private static Placement onTicket(long ticket) {
        return new Placement(LINE_A, MONDAY, "anna", ticket, SUPPORT_TIME);
    }

    private static TimesheetQuery from(LocalDate day) {
        return query(Optional.of(day), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static TimesheetQuery to(LocalDate day) {
        return query(Optional.empty(), Optional.of(day), Optional.empty(), Optional.empty());
    }

    private static TimesheetQuery covered(boolean covered) {
        return query(Optional.empty(), Optional.empty(), Optional.of(covered), Optional.empty());
    }

    private static TimesheetQuery author(String key) {
        return query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(key));
    }

    private static TimesheetQuery query(
            Optional<LocalDate> from, Optional<LocalDate> to, Optional<Boolean> covered, Optional<String> author) {
        return new TimesheetQuery(from, to, Optional.empty(), covered, Optional.empty(), author, Optional.empty());
    }
}
