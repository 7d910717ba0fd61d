package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.delivery.RuleAnswer;
import org.prepaidsupport.fakes.FakeJira;

class WorklogChoicesTest extends DeskTest {

    private WorklogChoices choices;
    private OrderOverview order;
    private OrderOverview other;
    private IssueRef ticket;
    private long worklog;

    @Override
    protected void prepare() {
        choices = desk.get(WorklogChoices.class);
        order = desk.tenHours();
        other = desk.tenHours();
        ticket = desk.ticketOf(order);
        worklog = desk.log(ticket, HOUR);
    }

    @Test
    void aWorklogExplainsEachRuleThatWasTried() {
        WorklogChoices.View view = choices.get(worklog);
        assertThat(view.choice()).isEmpty();
        assertThat(view.explanation().answers())
                .extracting(RuleAnswer::rule)
                .containsExactly(Rule.BILLED, Rule.BY_HAND, Rule.TICKET_LINE, Rule.LINKED_TASK);
    }

    @Test
    void aChosenLineCountsAndStaysWhenTheTicketIsRelinked() {
        choose("orderLine", desk.lineId(other));
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
        desk.change(ticket, "task", null);
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
        desk.edit(worklog, 2 * HOUR);
        assertThat(desk.delivered(other)).isEqualTo(2 * HOUR);
    }

    @Test
    void withoutLineItReturnsToTheRules() {
        choose("orderLine", desk.lineId(other));
        assertThat(choose("orderLine", null).choice()).isEmpty();
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void aLineCanBeChosenForTimeOnAnyIssue() {
        IssueRef foreign = desk.jira.issue(desk.jira.project("DEV"), "Of no team and no order");
        long elsewhere = desk.log(foreign, HOUR);
        choices.choose(elsewhere, input("orderLine", desk.lineId(other)));
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
        choices.choose(elsewhere, input("orderLine", null));
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void anAgentMayNotNameALineThatHeKnowsNothingOf() {
        OrderOverview foreign = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        desk.change(ticket, "task", null);
        desk.change(ticket, "customer", null);
        desk.jira.login(FakeJira.ANNA);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.service);
        for (long unknown : new long[] {desk.lineId(foreign), 4711L}) {
            assertRefusedAt(
                    () -> choices.choose(worklog, input("orderLine", unknown)),
                    "orderLine: prepaid.error.unknown.record");
        }
    }

    @Test
    void anAgentNamesLinesOfTheTicketsCustomerAndOfTasksThatHeMayBrowse() {
        desk.jira.login(FakeJira.ANNA);
        assertThat(choose("orderLine", desk.lineId(other)).choice()).isPresent();
        desk.jira.deny(FakeJira.ANNA, "browse", desk.service);
        assertThat(choose("orderLine", desk.lineId(order)).choice()).isPresent();
    }

    @Test
    void aTicketWithoutCustomerTakesThatOfTheChosenLine() {
        long globex = desk.customer("Globex");
        OrderOverview ofGlobex = desk.confirmed(globex, line(desk.prepaidSupport, "5"));
        IssueRef unknown = desk.ticket();
        long first = desk.log(unknown, HOUR);
        choices.choose(first, input("orderLine", desk.lineId(ofGlobex)));
        assertThat(desk.get(Tickets.class).get(unknown.key()).customer())
                .map(Customer::id)
                .contains(globex);
        assertThat(desk.delivered(ofGlobex)).isEqualTo(HOUR);
        long second = desk.log(unknown, HOUR);
        assertRefusedAt(
                () -> choices.choose(second, input("orderLine", desk.lineId(order))),
                "orderLine: prepaid.ticket.other.customer");
    }

    @Test
    void otherTimeOfATicketThatGetsACustomerByAChoiceIsCountedAfresh() {
        OrderOverview ofGlobex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        IssueRef unknown = desk.ticket();
        desk.setLineOnProject(desk.time, desk.lineId(order));
        desk.log(unknown, HOUR);
        long chosen = desk.log(unknown, HOUR);
        assertThat(desk.delivered(order)).isEqualTo(3 * HOUR);
        choices.choose(chosen, input("orderLine", desk.lineId(ofGlobex)));
        assertThat(desk.delivered(ofGlobex)).isEqualTo(HOUR);
        assertThat(desk.delivered(order)).as("the ticket is Globex's now").isEqualTo(HOUR);
    }

    @Test
    void timeOnATaskDoesNotGoToAnotherCustomersLineByHand() {
        OrderOverview ofGlobex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        long onTask = desk.log(desk.task(order), HOUR);
        assertRefusedAt(
                () -> choices.choose(onTask, input("orderLine", desk.lineId(ofGlobex))),
                "orderLine: prepaid.ticket.other.customer");
    }

    @Test
    void notBillableWinsOverALineAndBillableBringsTheLineBack() {
        choose("orderLine", desk.lineId(other));
        assertThat(choose("billable", false).choice()).contains(new Choice(desk.lineId(other), false));
        assertThat(desk.delivered(other)).isZero();
        choose("billable", true);
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
    }

    @Test
    void aLineOfAnotherCustomerIsRefused() {
        OrderOverview ofGlobex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "1"));
        assertRefusedAt(() -> choose("orderLine", desk.lineId(ofGlobex)), "orderLine: prepaid.ticket.other.customer");
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void badInputIsNamed() {
        assertRefusedAt(() -> choose("orderLine", 987_654), "orderLine: prepaid.error.unknown.record");
        assertRefusedAt(
                () -> choose("orderLine", "ten", "billable", "maybe", "colour", "red"),
                "orderLine: prepaid.error.not.whole",
                "billable: prepaid.error.not.flag",
                "colour: prepaid.error.unknown.field");
        assertThatThrownBy(() -> choices.get(987_654)).isInstanceOf(NotFound.class);
    }

    @Test
    void agentsChooseLinesButWaiveOnlyWhereTheTeamAllowsIt() {
        desk.jira.login(FakeJira.ANNA);
        choose("orderLine", desk.lineId(other));
        assertThatThrownBy(() -> choose("billable", false)).isInstanceOf(Forbidden.class);
        assertThat(desk.get(AssignmentStore.class).choice(worklog)).contains(new Choice(desk.lineId(other), true));
        desk.jira.login(FakeJira.ADMIN);
        desk.changeTeam("agentsMayWaive", true);
        desk.jira.login(FakeJira.ANNA);
        choose("billable", false);
        desk.jira.login(FakeJira.ADMIN);
        assertThat(desk.delivered(other)).isZero();
    }

    @Test
    void whoMayNotBrowseTheIssueDoesNotSeeItsTimeAndWhoMayNotWorkOnItChangesNothing() {
        desk.jira.login(FakeJira.CARL);
        assertThatThrownBy(() -> choices.get(worklog)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> choose("billable", false)).isInstanceOf(NotFound.class);
        desk.jira.login(FakeJira.VERA);
        assertThat(choices.get(worklog).issue()).isEqualTo(ticket);
        assertThatThrownBy(() -> choose("orderLine", desk.lineId(other))).isInstanceOf(Forbidden.class);
    }

    private WorklogChoices.View choose(Object... namesAndValues) {
        return choices.choose(worklog, input(namesAndValues));
    }

    @Test
    void linesOfTheCustomerAreOfferedToWhoMayWorkOnTheIssue() {
        desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        assertThat(choices.offer(worklog).lines())
                .extracting(LineFacts::lineId)
                .containsExactly(desk.lineId(other), desk.lineId(order));
        assertThat(choices.offer(worklog).mayWaive()).isTrue();
        desk.jira.login(FakeJira.ANNA);
        assertThat(choices.offer(worklog).mayChoose()).isTrue();
        assertThat(choices.offer(worklog).mayWaive()).isFalse();
        desk.jira.login(FakeJira.VERA);
        assertThat(choices.offer(worklog)).isEqualTo(new WorklogChoices.Offer(false, false, List.of()));
        desk.jira.deny(FakeJira.VERA, "browse", desk.help);
        assertThatThrownBy(() -> choices.offer(worklog)).isInstanceOf(NotFound.class);
    }
}
