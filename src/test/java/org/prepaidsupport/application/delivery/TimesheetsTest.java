package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class TimesheetsTest extends DeskTest {

    private Timesheets timesheets;
    private OrderOverview order;
    private IssueRef ticket;

    @Override
    protected void prepare() {
        timesheets = desk.get(Timesheets.class);
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
    }

    @Test
    void oneEntryForEachWorklogHoweverOftenItWasChangedAndMoved() {
        long worklog = desk.log(ticket, HOUR);
        desk.edit(worklog, 2 * HOUR);
        desk.change(ticket, "task", null);
        desk.change(ticket, "task", desk.task(order).key());
        desk.edit(worklog, 3 * HOUR);
        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.worklogId()).isEqualTo(worklog);
            assertThat(entry.seconds()).isEqualTo(3 * HOUR);
            assertThat(entry.issue()).contains(ticket);
            assertThat(entry.project()).contains(desk.time);
            assertThat(entry.authorName()).isEqualTo(FakeJira.ANNA);
            assertThat(entry.workDate()).isEqualTo(TestClock.TODAY);
            assertThat(entry.line().map(LineFacts::lineId)).contains(desk.lineId(order));
            assertThat(entry.billable()).isTrue();
            assertThat(entry.rule()).isEqualTo(Rule.LINKED_TASK);
            assertThat(entry.reason().arguments())
                    .containsExactly(desk.task(order).key());
        });
    }

    @Test
    void aReasonNamesThingsAsTheyAreCalledNow() {
        desk.log(ticket, HOUR);
        desk.jira.rename(desk.service, "CARE");
        assertThat(all())
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason().arguments()).containsExactly("CARE-1"));
    }

    @Test
    void aReasonDoesNotNameAnIssueThatTheReaderMayNotSee() {
        desk.log(ticket, HOUR);
        desk.jira.login(FakeJira.ANNA);
        assertThat(all()).singleElement().satisfies(entry -> assertThat(
                        entry.reason().arguments())
                .containsExactly(desk.task(order).key()));
        desk.jira.deny(FakeJira.ANNA, "browse", desk.service);
        assertThat(all()).singleElement().satisfies(entry -> assertThat(
                        entry.reason().arguments())
                .containsExactly(Message.of("prepaid.rule.issue.hidden")));
    }

    @Test
    void billingReadsAllTimeAndOfWhatItMayNotSeeNeitherIssueNorProject() {
        desk.log(ticket, HOUR);
        desk.jira.login(FakeJira.BOB);
        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.issue()).isPresent();
            assertThat(entry.project()).isPresent();
        });
        desk.jira.deny(FakeJira.BOB, "browse", desk.help);
        desk.jira.deny(FakeJira.BOB, "browse", desk.time);
        assertThat(all()).singleElement().satisfies(entry -> {
            assertThat(entry.seconds()).isEqualTo(HOUR);
            assertThat(entry.issue()).isEmpty();
            assertThat(entry.project()).isEmpty();
        });
    }

    @Test
    void whereAnotherRuleLeadsToTheSameLineTheReasonSaysSo() {
        desk.log(ticket, HOUR);
        desk.change(ticket, "orderLine", desk.lineId(order));
        assertThat(all())
                .extracting(TimesheetEntry::rule, each -> each.reason().key(), TimesheetEntry::seconds)
                .containsExactly(tuple(Rule.TICKET_LINE, "prepaid.rule.ticket.line", HOUR));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void whyTimeCountsNowhereIsToldAsItIsNow() {
        desk.change(ticket, "task", null);
        desk.log(ticket, HOUR);
        desk.changeTeam("timeReinvoicing", false);
        assertThat(all()).extracting(each -> each.reason().key()).containsExactly("prepaid.rule.none.reinvoicing");
        assertThat(all()).extracting(each -> each.reason().arguments()).containsExactly(List.of("Support"));
        desk.changeTeam();
        assertThat(all()).extracting(each -> each.reason().key()).containsExactly("prepaid.rule.none");
    }

    @Test
    void deletedTimeIsGone() {
        desk.delete(desk.log(ticket, HOUR));
        assertThat(all()).isEmpty();
    }

    @Test
    void timeThatCountsNowhereIsThereWithItsReason() {
        desk.log(desk.ticket(), HOUR);
        assertThat(all())
                .extracting(TimesheetEntry::billable, TimesheetEntry::rule, each -> each.reason()
                        .key())
                .containsExactly(tuple(false, Rule.NONE, "prepaid.rule.none"));
    }

    @Test
    void filtersByEveryField() {
        OrderOverview other = desk.confirmed(desk.customer("Globex"), Desk.line(desk.prepaidSupport, "5"));
        long yesterday = desk.log(ticket, HOUR, TestClock.TODAY.minusDays(1));
        long today = desk.log(desk.task(other), HOUR);
        long uncovered = desk.log(desk.ticket(), HOUR);
        String day = TestClock.TODAY.toString();
        assertThat(found("from", day)).containsExactlyInAnyOrder(today, uncovered);
        assertThat(found("to", TestClock.TODAY.minusDays(1).toString())).containsExactly(yesterday);
        assertThat(found("order", order.order().id())).containsExactly(yesterday);
        assertThat(found("customer", other.customer().id())).containsExactly(today);
        assertThat(found("project", "TIM")).containsExactlyInAnyOrder(yesterday, uncovered);
        assertThat(found("project", "NOPE")).isEmpty();
        assertThat(found("billable", "false")).containsExactly(uncovered);
        assertThat(found("billable", "true")).containsExactlyInAnyOrder(yesterday, today);
        assertThat(found("author", "ANNA")).hasSize(3);
        assertThat(found("author", "nobody")).isEmpty();
        assertThat(found("order", 987_654)).isEmpty();
        assertThat(found("project", "TIM", "billable", "true")).containsExactly(yesterday);
    }

    @Test
    void orderAndCustomerMustBothHold() {
        OrderOverview other = desk.confirmed(desk.customer("Globex"), Desk.line(desk.prepaidSupport, "5"));
        desk.log(ticket, HOUR);
        assertThat(found("order", order.order().id(), "customer", desk.acme)).hasSize(1);
        assertThat(found(
                        "order",
                        order.order().id(),
                        "customer",
                        other.customer().id()))
                .isEmpty();
    }

    @Test
    void badFiltersAreNamed() {
        assertRefusedAt(
                () -> found("from", "soon", "to", "2026-13-01", "order", "S00001", "billable", "maybe"),
                "from: prepaid.error.not.date",
                "to: prepaid.error.not.date",
                "order: prepaid.error.not.whole",
                "billable: prepaid.error.not.flag");
    }

    @Test
    void theNewestComeFirstInPages() {
        long oldest = desk.log(ticket, HOUR, TestClock.TODAY.minusDays(2));
        long newest = desk.log(ticket, HOUR);
        long middle = desk.log(ticket, HOUR, TestClock.TODAY.minusDays(1));
        Page<TimesheetEntry> page = timesheets.list(TimesheetQuery.ALL, new PageRequest(1, 5));
        assertThat(page.items()).extracting(TimesheetEntry::worklogId).containsExactly(middle, oldest);
        assertThat(page.total()).isEqualTo(3);
        assertThat(timesheets.list(TimesheetQuery.ALL, new PageRequest(0, 1)).items())
                .extracting(TimesheetEntry::worklogId)
                .containsExactly(newest);
        assertThat(timesheets.list(TimesheetQuery.ALL, new PageRequest(9, 1)).items())
                .isEmpty();
    }

    @Test
    void whatDeliveredIsMadeOfAddsUpToIt() {
        desk.log(ticket, HOUR);
        desk.log(desk.task(order), 2 * HOUR);
        desk.log(desk.ticket(), 4 * HOUR);
        assertThat(timesheets.ofLines(List.of(desk.lineId(order))).stream()
                        .mapToLong(TimesheetEntry::seconds)
                        .sum())
                .isEqualTo(desk.delivered(order))
                .isEqualTo(3 * HOUR);
        assertThat(timesheets.ofLines(List.of())).isEmpty();
    }

    @Test
    void agentsSeeTheTimeOfProjectsTheyWorkInAndNoMore() {
        long here = desk.log(ticket, HOUR);
        desk.log(desk.task(order), HOUR);
        desk.jira.deny(FakeJira.ANNA, "work", desk.service);
        desk.jira.login(FakeJira.ANNA);
        assertThat(found()).containsExactly(here);
        assertThat(found("project", "SER")).isEmpty();
        assertThatThrownBy(() -> timesheets.ofLines(List.of(desk.lineId(order))))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void agentsDoNotSeeWhichIssueTheyMayNotBrowse() {
        desk.log(ticket, HOUR);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.help);
        desk.jira.login(FakeJira.ANNA);
        assertThat(all()).singleElement().satisfies(entry -> assertThat(entry.issue())
                .isEmpty());
    }

    @Test
    void whoWorksInNoProjectIsRefused() {
        desk.jira.login(FakeJira.CARL);
        assertThatThrownBy(this::all).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> found("project", "TIM")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aListOfManyNeedsAsManyStatementsAsAListOfOne() {
        desk.log(ticket, HOUR);
        int forOne = desk.plugin.database().count(this::all);
        for (int count = 0; count < 5; count++) {
            desk.log(ticket, HOUR);
        }
        assertThat(desk.plugin.database().count(this::all)).isEqualTo(forOne).isLessThanOrEqualTo(12);
    }

    private List<TimesheetEntry> all() {
        return timesheets.list(TimesheetQuery.ALL, PageRequest.FIRST).items();
    }

    private List<Long> found(Object... namesAndValues) {
        return timesheets
                .list(desk.get(TimesheetFilter.class).read(input(namesAndValues)), PageRequest.FIRST)
                .items()
                .stream()
                .map(TimesheetEntry::worklogId)
                .toList();
    }
}
