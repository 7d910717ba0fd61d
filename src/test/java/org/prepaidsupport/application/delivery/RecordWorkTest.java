package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.MINUTE;
import static org.prepaidsupport.fakes.Desk.line;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.Workers;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.delivery.Posting;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.unit.Rounding;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeWorklogs;
import org.prepaidsupport.fakes.TestClock;

class RecordWorkTest extends DeskTest {

    private OrderOverview order;
    private IssueRef ticket;
    private LedgerStore ledger;

    @Override
    protected void prepare() {
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
        ledger = desk.get(LedgerStore.class);
    }

    @Test
    void theSeedsNumbers() {
        long worklog = desk.log(ticket, 4 * HOUR + 30 * MINUTE);
        assertDeliveredAndRemaining("4.5", "5.5");
        desk.edit(worklog, 5 * HOUR);
        assertDeliveredAndRemaining("5", "5");
        desk.delete(worklog);
        assertDeliveredAndRemaining("0", "10");
        desk.log(ticket, 12 * HOUR);
        assertDeliveredAndRemaining("12", "-2");
    }

    @Test
    void of2DaysOrderedFourAndAHalfHoursAQuarterAndOneLeaveTenAndAQuarter() {
        OrderOverview days = desk.confirmed(
                desk.acme,
                line(desk.prepaidSupport, "2", "unit", desk.unit("Days").id()));
        IssueRef other = desk.ticketOf(days);
        desk.log(other, 4 * HOUR + 30 * MINUTE);
        desk.log(other, 15 * MINUTE);
        desk.log(other, HOUR);
        assertThat(desk.delivered(days)).isEqualTo(20_700);
        assertThat(remaining(days)).isEqualTo(Decimal.of("10.25"));
    }

    @Test
    void handlingAWorklogTwiceChangesNothing() {
        long worklog = desk.log(ticket, HOUR);
        List<Posting> before = ledger.ofWorklog(worklog);
        desk.get(RecordWork.class).record(worklog);
        assertThat(ledger.ofWorklog(worklog)).isEqualTo(before).hasSize(1);
    }

    @Test
    void jiraIsNeverAskedWhileATransactionIsOpen() {
        long worklog = desk.log(ticket, HOUR);
        desk.jira.editWorklog(
                worklog,
                2 * HOUR,
                desk.get(JiraWorklogs.class).byId(worklog).orElseThrow().started());
        AtomicBoolean open = new AtomicBoolean();
        RecordWork watched = new RecordWork(
                watched(JiraWorklogs.class, call -> assertThat(open).isFalse()),
                watched(JiraIssues.class, call -> assertThat(open).isFalse()),
                ledger,
                desk.get(AssignmentStore.class),
                desk.get(FactsReader.class),
                desk.get(KnownIssues.class),
                desk.get(WorkNow.class),
                desk.get(BilledTime.class),
                desk.get(NamedProjects.class),
                watched(Transactions.class, open::set),
                desk.get(Workers.class));
        watched.record(worklog);
        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
    }

    /** The desk's own, that tells before a call and after it. */
    private <T> T watched(Class<T> port, Consumer<Boolean> begun) {
        T real = desk.get(port);
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    begun.accept(true);
                    try {
                        return method.invoke(real, values);
                    } finally {
                        begun.accept(false);
                    }
                }));
    }

    @Test
    void aWorklogThatNeverWasIsNothing() {
        desk.get(RecordWork.class).record(987_654);
        assertThat(ledger.find(TimesheetQuery.ALL)).isEmpty();
    }

    @Test
    void timeOnIssuesThatAreNoConcernOfOursIsNotRecorded() {
        IssueRef foreign = desk.jira.issue(desk.jira.project("OTHER"), "Something else");
        desk.log(foreign, HOUR);
        assertThat(ledger.find(TimesheetQuery.ALL)).isEmpty();
    }

    @Test
    void timeOnATicketWithoutLineIsRecordedAsNotCovered() {
        long worklog = desk.log(desk.ticket(), HOUR);
        assertThat(ledger.ofWorklog(worklog)).singleElement().satisfies(posting -> {
            assertThat(posting.placement().lineId()).isNull();
            assertThat(posting.rule()).isEqualTo(Rule.NONE);
            assertThat(posting.placement().projectId()).isEqualTo(desk.time.id());
        });
    }

    @Test
    void timeLoggedBeforeLinkingCountsAfterwards() {
        IssueRef late = desk.ticket();
        desk.log(late, HOUR);
        desk.change(late, "task", desk.task(order).key());
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void timeOnTheTaskItselfAndOnSubTasksCounts() {
        desk.log(desk.task(order), HOUR);
        desk.log(desk.jira.subTask(desk.task(order), "Part"), 2 * HOUR);
        desk.log(desk.jira.subTask(ticket, "Part"), 4 * HOUR);
        assertThat(desk.delivered(order)).isEqualTo(7 * HOUR);
    }

    @Test
    void aLinkMadeInJiraCountsAndTheOldestOfSeveralWins() {
        OrderOverview other = desk.tenHours();
        IssueRef linked = desk.ticket();
        desk.log(linked, HOUR);
        desk.jira.link(linked, desk.task(order));
        desk.get(LinkedTickets.class).changed(linked.id());
        desk.jira.link(linked, desk.task(other));
        desk.get(LinkedTickets.class).changed(linked.id());
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(desk.delivered(other)).isZero();
        desk.jira.unlink(linked, desk.task(order));
        desk.get(LinkedTickets.class).changed(linked.id());
        assertThat(desk.delivered(order)).isZero();
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
        desk.jira.unlink(linked, desk.task(other));
        desk.get(LinkedTickets.class).changed(linked.id());
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void aMovedIssueTakesItsTimeAlong() {
        long worklog = desk.log(ticket, HOUR);
        ProjectRef other = desk.jira.project("OTHER");
        desk.jira.move(ticket, other);
        desk.get(Recount.class).ticket(ticket.id());
        assertThat(desk.delivered(order)).as("still linked").isEqualTo(HOUR);
        assertThat(standing(worklog)).containsOnly(other.id());
    }

    @Test
    void aDeletedTicketGivesItsTimeBack() {
        desk.log(ticket, HOUR);
        desk.jira.deleteIssue(ticket);
        desk.get(Recount.class).issue(ticket.id());
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void theWorkDateIsThatOfTheAuthorsTimeZone() {
        desk.jira.zone(FakeJira.ANNA, "Pacific/Auckland");
        WorkEntry late = desk.jira.worklog(ticket, FakeJira.ANNA, HOUR, Instant.parse("2026-11-23T23:30:00Z"));
        desk.get(RecordWork.class).record(late.id());
        assertThat(ledger.ofWorklog(late.id()))
                .extracting(each -> each.placement().workDate())
                .containsExactly(LocalDate.of(2026, 11, 24));
    }

    @Test
    void timeLoggedTwiceAtOnceIsPostedOnce() {
        WorkEntry entry = desk.jira.worklog(ticket, FakeJira.ANNA, HOUR, Instant.parse("2026-11-23T12:00:00Z"));
        desk.get(FakeWorklogs.class)
                .beforeNextRead(
                        () -> inAnotherThread(() -> desk.get(RecordWork.class).record(entry.id())));
        desk.get(RecordWork.class).record(entry.id());
        assertThat(ledger.ofWorklog(entry.id())).hasSize(1);
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void whatChangesWhileTimeIsCountedAfreshIsNotOverwrittenByOlderFacts() {
        desk.log(ticket, HOUR);
        desk.log(ticket, 2 * HOUR);
        OrderOverview other = desk.tenHours();
        // The recount has read what decides about the ticket; before it comes to its second worklog, that changes.
        desk.get(FakeWorklogs.class)
                .beforeRead(
                        2,
                        () -> inAnotherThread(() ->
                                desk.change(ticket, "task", desk.task(other).key())));
        desk.get(Recount.class).ticket(ticket.id());
        assertThat(desk.delivered(order)).isZero();
        assertThat(desk.delivered(other)).isEqualTo(3 * HOUR);
    }

    @Test
    void timeOfAReadRightAfterALogIsThere() {
        desk.log(ticket, HOUR);
        assertThat(desk.now(order).progress().delivered()).isEqualTo(Decimal.ONE);
        assertThat(desk.get(Tickets.class)
                        .get(ticket.key())
                        .balance()
                        .orElseThrow()
                        .deliveredSeconds())
                .isEqualTo(HOUR);
    }

    @Test
    void aNewLineForATaskMovesTheTimeOfItsTickets() {
        OrderOverview other = desk.tenHours();
        desk.log(ticket, HOUR);
        desk.setLineOnTask(desk.task(order), desk.lineId(other));
        assertThat(desk.delivered(order)).isZero();
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
        desk.setLineOnTask(desk.task(order), null);
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void anyIssueBecomesATaskBySettingALineOnIt() {
        IssueRef plain = desk.jira.issue(desk.jira.project("DEV"), "Build it");
        desk.log(plain, HOUR);
        desk.setLineOnTask(plain, desk.lineId(order));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void theDefaultLineOfAProjectCountsForTimeRecordedInIt() {
        IssueRef unlinked = desk.ticket();
        desk.log(unlinked, HOUR);
        desk.setLineOnProject(desk.time, desk.lineId(order));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        desk.log(desk.jira.issue(desk.time, "Directly"), HOUR);
        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
        desk.setLineOnProject(desk.time, null);
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void aLineSetFromADayOnLeavesOlderTimeWhereItIs() {
        OrderOverview other = desk.tenHours();
        desk.log(ticket, HOUR, TestClock.TODAY.minusDays(1));
        desk.log(ticket, 2 * HOUR, TestClock.TODAY);
        desk.change(ticket, "orderLine", desk.lineId(other), "applyFrom", TestClock.TODAY.toString());
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(desk.delivered(other)).isEqualTo(2 * HOUR);
    }

    private void assertDeliveredAndRemaining(String delivered, String remaining) {
        assertThat(desk.now(order).progress().delivered()).isEqualTo(Decimal.of(delivered));
        assertThat(remaining(order)).isEqualTo(Decimal.of(remaining));
    }

    private Decimal remaining(OrderOverview of) {
        return desk.unit("Hours")
                .quantity(desk.now(of).progress().remainingSeconds().orElseThrow(), Rounding.PLACES);
    }

    private List<Long> standing(long worklog) {
        return Posting.balance(ledger.ofWorklog(worklog)).keySet().stream()
                .map(each -> each.projectId())
                .toList();
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
