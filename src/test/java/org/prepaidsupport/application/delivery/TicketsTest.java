package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.fakes.FakeJira;

class TicketsTest extends DeskTest {

    private Tickets tickets;
    private OrderOverview order;

    @Override
    protected void prepare() {
        tickets = desk.get(Tickets.class);
        order = desk.tenHours();
    }

    @Test
    void aTicketTellsWhatItsTimeCountsOn() {
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR);
        desk.log(desk.task(order), 2 * HOUR);
        TicketView view = tickets.get(ticket.key());
        assertThat(view.task()).contains(desk.task(order));
        assertThat(view.attribution().rule()).isEqualTo(Rule.LINKED_TASK);
        assertThat(view.line().map(LineFacts::orderNumber)).contains("S00001");
        assertThat(view.balance().map(Balance::deliveredSeconds)).contains(3 * HOUR);
        assertThat(view.balance().flatMap(Balance::remainingSeconds)).contains(7 * HOUR);
        assertThat(view.loggedSeconds()).isEqualTo(HOUR);
        assertThat(view.team().map(each -> each.name())).contains("Support");
        assertThat(view.timesheetProject()).contains(desk.time);
        assertThat(view.ownTimesheetProject()).isEmpty();
    }

    @Test
    void theCustomerIsTheReportersUnlessItWasSet() {
        IssueRef ticket = desk.jira.reportedBy(FakeJira.CARL, desk.help, "Help");
        assertThat(customer(ticket)).contains("ACME");
        long globex = desk.customer("Globex");
        desk.change(ticket, "customer", globex);
        assertThat(customer(ticket)).contains("Globex");
        desk.change(ticket, "customer", null);
        assertThat(customer(ticket)).contains("ACME");
    }

    @Test
    void onlyWhatIsNamedIsChanged() {
        IssueRef ticket = desk.ticketOf(order);
        desk.change(ticket, "timesheetProject", "SER");
        TicketView view = desk.change(ticket, "customer", desk.acme);
        assertThat(view.ownTimesheetProject()).contains(desk.service);
        assertThat(view.task()).contains(desk.task(order));
    }

    @Test
    void timeIsFoundUnderTheTimesheetProjectOfTheTicketOnceThatIsChanged() {
        IssueRef ticket = desk.ticketOf(order);
        long worklog = desk.log(ticket, HOUR);
        assertThat(foundUnder(desk.time)).containsExactly(worklog);
        desk.change(ticket, "timesheetProject", "SER");
        assertThat(foundUnder(desk.time)).isEmpty();
        assertThat(foundUnder(desk.service)).containsExactly(worklog);
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        desk.change(ticket, "timesheetProject", null);
        assertThat(foundUnder(desk.time)).containsExactly(worklog);
        assertThat(foundUnder(desk.service)).isEmpty();
    }

    // links

    @Test
    void settingATaskLeavesExactlyOneLinkAndMovesTheTime() {
        OrderOverview other = desk.tenHours();
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR);
        desk.change(ticket, "task", desk.task(other).key());
        assertThat(desk.jira.tasksOf(ticket)).containsExactly(desk.task(other).id());
        assertThat(desk.delivered(order)).isZero();
        assertThat(desk.delivered(other)).isEqualTo(HOUR);
    }

    @Test
    void removingTheTaskRemovesAllOurLinks() {
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR);
        TicketView view = desk.change(ticket, "task", null);
        assertThat(desk.jira.tasksOf(ticket)).isEmpty();
        assertThat(view.task()).isEmpty();
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void aTicketWithoutCustomerTakesThatOfTheTaskItIsLinkedTo() {
        IssueRef ticket = desk.ticketOf(order);
        assertThat(customer(ticket)).contains("ACME");
    }

    @Test
    void aTicketWithoutCustomerTakesThatOfTheLineAlsoWhenTheTaskGotItByHand() {
        IssueRef byHand = desk.jira.issue(desk.service, "Task made by hand");
        desk.setLineOnTask(byHand, desk.lineId(order));
        IssueRef ticket = desk.ticket();
        desk.change(ticket, "task", byHand.key());
        assertThat(customer(ticket)).contains("ACME");
    }

    @Test
    void aTicketIsNotLinkedToTheTaskOfAnotherCustomer() {
        long globex = desk.customer("Globex");
        IssueRef ticket = desk.ticket();
        desk.change(ticket, "customer", globex);
        assertRefusedAt(
                () -> desk.change(ticket, "task", desk.task(order).key()), "task: prepaid.ticket.other.customer");
        assertRefusedAt(
                () -> desk.change(ticket, "orderLine", desk.lineId(order)), "orderLine: prepaid.ticket.other.customer");
        IssueRef byHand = desk.jira.issue(desk.service, "Task made by hand");
        desk.setLineOnTask(byHand, desk.lineId(order));
        assertRefusedAt(() -> desk.change(ticket, "task", byHand.key()), "task: prepaid.ticket.other.customer");
        assertThat(desk.jira.tasksOf(ticket)).isEmpty();
    }

    @Test
    void aLineOfOneCustomerDoesNotBringTheTaskOfAnotherAlong() {
        OrderOverview ofGlobex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        IssueRef ticket = desk.ticket();
        assertRefusedAt(
                () -> desk.change(
                        ticket,
                        "orderLine",
                        desk.lineId(order),
                        "task",
                        desk.task(ofGlobex).key()),
                "task: prepaid.ticket.other.customer");
        assertThat(desk.jira.tasksOf(ticket)).isEmpty();
    }

    @Test
    void aTaskIsNotTurnedIntoATicketOfAnotherOrder() {
        long globex = desk.customer("Globex");
        OrderOverview others = desk.confirmed(globex, line(desk.prepaidSupport, "10"));
        IssueRef task = desk.task(order);
        desk.log(task, HOUR);
        assertRefusedAt(() -> desk.change(task, "task", desk.task(others).key()), "task: prepaid.ticket.task.is.task");
        assertRefusedAt(() -> desk.change(task, "customer", globex), "customer: prepaid.ticket.task.customer");
        assertRefusedAt(
                () -> desk.change(task, "orderLine", desk.lineId(others)), "orderLine: prepaid.ticket.other.customer");
        IssueRef subTask = desk.jira.subTask(task, "Part of it");
        assertRefusedAt(
                () -> desk.change(subTask, "task", desk.task(others).key()), "task: prepaid.ticket.other.customer");
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void linkingNeedsThePermissionOnBothIssues() {
        IssueRef ticket = desk.ticket();
        String task = desk.task(order).key();
        desk.jira.login(FakeJira.ANNA);
        desk.jira.deny(FakeJira.ANNA, "link", desk.service);
        assertRefusedAt(() -> desk.change(ticket, "task", task), "task: prepaid.ticket.task.link.permission");
        IssueRef other = desk.jira.issue(desk.time, "Task");
        desk.jira.deny(FakeJira.ANNA, "link", desk.help);
        assertThatThrownBy(() -> desk.change(ticket, "task", other.key())).isInstanceOf(Forbidden.class);
        assertThat(desk.jira.tasksOf(ticket)).isEmpty();
    }

    // bad input

    @Test
    void badFieldsAreNamedAndNothingIsChanged() {
        IssueRef ticket = desk.ticket();
        assertRefusedAt(
                () -> desk.change(
                        ticket,
                        "customer",
                        987_654,
                        "task",
                        "NOPE-1",
                        "orderLine",
                        "ten",
                        "timesheetProject",
                        "NOPE",
                        "applyFrom",
                        "tomorrow",
                        "colour",
                        "red"),
                "customer: prepaid.error.unknown.record",
                "task: prepaid.ticket.unknown.task",
                "orderLine: prepaid.error.not.whole",
                "timesheetProject: prepaid.error.unknown.project",
                "applyFrom: prepaid.error.not.date",
                "colour: prepaid.error.unknown.field");
        assertRefusedAt(() -> desk.change(ticket, "task", ticket.key()), "task: prepaid.ticket.task.itself");
        assertThat(desk.get(TicketStore.class).get(ticket.id())).isEqualTo(Ticket.NONE);
    }

    @Test
    void aLineInPiecesTakesNoTime() {
        long goods = desk.product(
                "Keyboard",
                "type",
                "goods",
                "createOnOrder",
                "nothing",
                "project",
                null,
                "unit",
                desk.unit("Units").id());
        long pieces = desk.lineId(desk.confirmed(desk.acme, line(goods, "3")));
        assertRefusedAt(() -> desk.change(desk.ticket(), "orderLine", pieces), "orderLine: prepaid.ticket.line.unit");
    }

    // who may

    @Test
    void whatMayNotBeBrowsedIsNotThere() {
        IssueRef ticket = desk.ticketOf(order);
        desk.jira.login(FakeJira.CARL);
        assertThatThrownBy(() -> tickets.get(ticket.key())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.change(ticket, "task", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tickets.get("NOPE-1")).isInstanceOf(NotFound.class);
        desk.jira.logout();
        assertThatThrownBy(() -> tickets.get(ticket.key())).isInstanceOf(NotFound.class);
    }

    @Test
    void whoMayOnlyBrowseMayNotChange() {
        IssueRef ticket = desk.ticketOf(order);
        desk.jira.login(FakeJira.VERA);
        assertThat(tickets.get(ticket.key()).task()).contains(desk.task(order));
        assertThatThrownBy(() -> desk.change(ticket, "task", null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> tickets.preview(ticket.key(), input("task", null)))
                .isInstanceOf(Forbidden.class);
        desk.jira.login(FakeJira.BOB);
        desk.change(ticket, "timesheetProject", "SER");
    }

    @Test
    void aLineThatAnAgentKnowsNothingOfIsAnAbsentOne() {
        OrderOverview foreign = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        IssueRef ticket = desk.ticket();
        desk.jira.login(FakeJira.ANNA);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.service);
        for (long unknown : new long[] {desk.lineId(foreign), 4711L}) {
            assertRefusedAt(() -> desk.change(ticket, "orderLine", unknown), "orderLine: prepaid.error.unknown.record");
        }
    }

    @Test
    void anAgentNamesTheLineOfTheTicketsCustomer() {
        OrderOverview order = desk.tenHours();
        IssueRef ticket = desk.jira.reportedBy(FakeJira.CARL, desk.help, "Reported by ACME's Carl");
        desk.jira.login(FakeJira.ANNA);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.service);
        assertThat(desk.change(ticket, "orderLine", desk.lineId(order)).line()).isPresent();
    }

    @Test
    void aTaskInTheDarkIsAnAbsentOne() {
        IssueRef ticket = desk.ticketOf(order);
        desk.jira.login(FakeJira.ANNA);
        desk.jira.deny(FakeJira.ANNA, "browse", desk.service);
        assertThat(tickets.get(ticket.key()).task()).isEmpty();
        assertThat(tickets.tasks(ticket.key(), Optional.empty())).isEmpty();
        assertRefusedAt(() -> desk.change(ticket, "task", desk.task(order).key()), "task: prepaid.ticket.unknown.task");
        assertRefusedAt(
                () -> desk.change(ticket, "timesheetProject", "SER"),
                "timesheetProject: prepaid.error.unknown.project");
    }

    // tasks to choose from, suggestion

    @Test
    void tasksToChooseFromAreTheCustomersNewestFirst() {
        OrderOverview newer = desk.confirmed(desk.acme, line(desk.product("Training"), "1"));
        desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "1"));
        IssueRef ticket = desk.ticket();
        desk.change(ticket, "customer", desk.acme);
        assertThat(tickets.tasks(ticket.key(), Optional.empty())).containsExactly(desk.task(newer), desk.task(order));
        assertThat(tickets.tasks(ticket.key(), Optional.of("train"))).containsExactly(desk.task(newer));
        assertThat(tickets.tasks(ticket.key(), Optional.of(desk.task(order).key())))
                .containsExactly(desk.task(order));
        assertThat(tickets.tasks(ticket.key(), Optional.of("nothing"))).isEmpty();
    }

    @Test
    void theNewestPrepaidLineWithTimeLeftIsSuggestedUntilThereIsALine() {
        OrderOverview newer = desk.confirmed(desk.acme, line(desk.prepaidSupport, "1"));
        IssueRef ticket = desk.jira.reportedBy(FakeJira.CARL, desk.help, "Help");
        assertThat(suggestion(ticket)).contains(desk.lineId(newer));
        desk.log(desk.task(newer), HOUR);
        assertThat(suggestion(ticket)).contains(desk.lineId(order));
        desk.log(desk.task(order), 10 * HOUR);
        assertThat(suggestion(ticket)).isEmpty();
        assertThat(suggestion(desk.ticketOf(order))).isEmpty();
    }

    @Test
    void nothingIsSuggestedWhereTheTeamDoesNotWantIt() {
        desk.changeTeam("autoAssign", "off");
        assertThat(suggestion(desk.jira.reportedBy(FakeJira.CARL, desk.help, "Help")))
                .isEmpty();
    }

    // what would move

    @Test
    void previewTellsWhatWouldMoveAndChangesNothing() {
        OrderOverview other = desk.tenHours();
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR);
        desk.log(ticket, 2 * HOUR);
        assertThat(preview(ticket, "task", desk.task(other).key()))
                .containsExactly(tuple(Optional.of("S00001"), Optional.of("S00002"), 3 * HOUR, 2));
        assertThat(preview(ticket, "task", null))
                .containsExactly(tuple(Optional.of("S00001"), Optional.empty(), 3 * HOUR, 2));
        assertThat(preview(ticket, "timesheetProject", "SER")).isEmpty();
        assertThat(desk.delivered(order)).isEqualTo(3 * HOUR);
        assertThat(desk.jira.tasksOf(ticket)).containsExactly(desk.task(order).id());
    }

    @Test
    void previewKnowsThatTimeChosenByHandStays() {
        OrderOverview other = desk.tenHours();
        OrderOverview chosen = desk.tenHours();
        IssueRef ticket = desk.ticketOf(order);
        long worklog = desk.log(ticket, HOUR);
        desk.get(WorklogChoices.class).choose(worklog, input("orderLine", desk.lineId(chosen)));
        assertThat(preview(ticket, "task", desk.task(other).key())).isEmpty();
        desk.change(ticket, "task", desk.task(other).key());
        assertThat(desk.delivered(chosen)).isEqualTo(HOUR);
    }

    @Test
    void previewCountsTheTimeOfSubTasksThatMovesAlong() {
        OrderOverview other = desk.tenHours();
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR);
        desk.log(desk.jira.subTask(ticket, "Part"), 2 * HOUR);
        assertThat(preview(ticket, "task", desk.task(other).key()))
                .containsExactly(tuple(Optional.of("S00001"), Optional.of("S00002"), 3 * HOUR, 2));
        desk.change(ticket, "task", desk.task(other).key());
        assertThat(desk.delivered(other)).isEqualTo(3 * HOUR);
    }

    private List<Tuple> preview(IssueRef ticket, Object... namesAndValues) {
        return tickets.preview(ticket.key(), input(namesAndValues)).stream()
                .map(move -> tuple(
                        move.from().map(LineFacts::orderNumber),
                        move.to().map(LineFacts::orderNumber),
                        move.seconds(),
                        move.worklogs()))
                .toList();
    }

    private Optional<String> customer(IssueRef ticket) {
        return tickets.get(ticket.key()).customer().map(each -> each.name());
    }

    private Optional<Long> suggestion(IssueRef ticket) {
        return tickets.get(ticket.key()).suggestion().map(LineFacts::lineId);
    }

    private List<Long> foundUnder(ProjectRef project) {
        return desk
                .get(Timesheets.class)
                .list(desk.get(TimesheetFilter.class).read(input("project", project.key())), PageRequest.FIRST)
                .items()
                .stream()
                .map(TimesheetEntry::worklogId)
                .toList();
    }
}
