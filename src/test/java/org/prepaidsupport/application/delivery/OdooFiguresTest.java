package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.MINUTE;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.DeliverByHand;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.unit.Units;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.FakeEvents;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/** The figures of Odoo's own tests, and of reports about it: {@code docs/odoo-parity.md} has their numbers. */
class OdooFiguresTest extends DeskTest {

    private static final Decimal TEN_AND_A_HALF = Decimal.of("10.5");
    private static final long TEN_AND_A_HALF_HOURS = 10 * HOUR + 30 * MINUTE;

    // prepaid hours

    @Test
    void tenAndAHalfOfFiftyPrepaidHoursAreDeliveredAndTheOrderIsInvoiced() {
        OrderOverview order = invoiced(desk.confirmed(desk.acme, line(desk.prepaidSupport, "50")));
        desk.log(desk.task(order), TEN_AND_A_HALF_HOURS);
        assertThat(delivered(order)).isEqualTo(TEN_AND_A_HALF);
        assertThat(status(order)).isEqualTo(InvoiceStatus.INVOICED);
    }

    @Test
    void allFiftyPrepaidHoursAreDeliveredAndTheOrderIsStillInvoiced() {
        OrderOverview order = invoiced(desk.confirmed(desk.acme, line(desk.prepaidSupport, "50")));
        desk.log(desk.task(order), TEN_AND_A_HALF_HOURS);
        desk.log(desk.task(order), 39 * HOUR + 30 * MINUTE);
        assertThat(delivered(order)).isEqualTo(Decimal.of(50));
        assertThat(status(order)).isEqualTo(InvoiceStatus.INVOICED);
    }

    @Test
    void tenHoursOnAnIssueOfTheProjectThatNoLineLeadsToCountNowhere() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "50"));
        desk.log(desk.jira.issue(desk.service, "No task of an order"), 10 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.ZERO);
    }

    @Test
    void fiveHoursMoreThanFiftyMakeItUpselling() {
        OrderOverview order = invoiced(desk.confirmed(desk.acme, line(desk.prepaidSupport, "50")));
        desk.log(desk.task(order), 55 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(55));
        assertThat(remaining(order)).isEqualTo(-5 * HOUR);
        assertThat(status(order)).isEqualTo(InvoiceStatus.UPSELLING);
    }

    @Test
    void thirteenHoursOfOneDayMakeItUpselling() {
        OrderOverview order = invoiced(inDays("1"));
        desk.log(desk.task(order), 8 * HOUR);
        assertThat(status(order)).isEqualTo(InvoiceStatus.INVOICED);
        desk.log(desk.task(order), 5 * HOUR);
        assertThat(delivered(order)).as("Odoo: 1.63").isEqualTo(Decimal.of("1.625"));
        assertThat(status(order)).isEqualTo(InvoiceStatus.UPSELLING);
    }

    @Test
    void remainingTimeFollowsTheTaskToAnotherLineAndBack() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "2"));
        OrderOverview other = desk.confirmed(desk.acme, line(desk.prepaidSupport, "5"));
        assertThat(remaining(order)).isEqualTo(2 * HOUR);
        desk.log(desk.task(order), HOUR);
        assertThat(remaining(order)).isEqualTo(HOUR);
        desk.setLineOnTask(desk.task(order), desk.lineId(other));
        assertThat(remaining(order)).isEqualTo(2 * HOUR);
        assertThat(remaining(other)).isEqualTo(4 * HOUR);
    }

    @Test
    void theLastPrepaidLineWithTimeLeftIsTakenUntilItIsUsedUp() {
        desk.changeTeam("autoAssign", "assign");
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "2"));
        FakeEvents events = new FakeEvents(desk.plugin);
        IssueRef first = desk.jira.reportedBy(FakeJira.CARL, desk.help, "First");
        logged(events, first, 2 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(2));
        assertThat(remaining(order)).isZero();
        IssueRef next = desk.jira.reportedBy(FakeJira.CARL, desk.help, "Next");
        logged(events, next, HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(2));
        assertThat(desk.get(Tickets.class).get(next.key()).attribution().rule()).isEqualTo(Rule.NONE);
    }

    // billed by delivered time, or by hand

    @Test
    void ofTwoLinesBilledByTimeOnlyTheWorkedOneIsToInvoice() {
        long billedByTime = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        OrderOverview order = desk.confirmed(desk.acme, line(billedByTime, "50"), line(billedByTime, "20"));
        desk.log(desk.task(order), TEN_AND_A_HALF_HOURS);
        assertThat(lines(order))
                .extracting(each -> each.progress().toInvoice(), each -> each.progress()
                        .status())
                .containsExactly(
                        tuple(TEN_AND_A_HALF, InvoiceStatus.TO_INVOICE), tuple(Decimal.ZERO, InvoiceStatus.NOTHING));
        assertThat(desk.get(CreateInvoice.class)
                        .of(order.order().id())
                        .totals()
                        .untaxed()
                        .amount())
                .hasToString("945.00");
    }

    @Test
    void timeDeliversNothingOnLinesThatAreDeliveredByHand() {
        long byHand = desk.product("By hand", "invoicingPolicy", "manual");
        OrderOverview order = desk.confirmed(desk.acme, line(byHand, "50"));
        desk.log(desk.task(order), 6 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.ZERO);
        desk.get(DeliverByHand.class).deliver(desk.lineId(order), input("quantity", "5"));
        assertThat(delivered(order)).isEqualTo(Decimal.of(5));
    }

    // days, packs, minutes

    @Test
    void sixteenAndTwentyFourHoursAreTwoAndFiveDays() {
        OrderOverview order = inDays("5");
        desk.log(desk.task(order), 16 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(2));
        desk.log(desk.task(order), 24 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(5));
    }

    @Test
    void aDayAndAnHourAreEightHoursAndOneOnTheirTasks() {
        OrderOverview order = desk.confirmed(
                desk.acme,
                line(desk.prepaidSupport, "1", "unit", desk.unit("Days").id()),
                line(desk.prepaidSupport, "1"));
        assertThat(desk.tasks(order))
                .extracting(task -> desk.jira.estimate(task.orElseThrow()).orElseThrow())
                .containsExactly(8 * HOUR, HOUR);
    }

    @Test
    void piecesAreNeverTakenForHours() {
        long pieces = desk.product(
                "Piece of work", "unit", desk.unit("Units").id(), "createOnOrder", "nothing", "project", null);
        OrderOverview order = desk.confirmed(desk.acme, line(pieces, "6"));
        assertRefusedAt(
                () -> desk.setLineOnTask(desk.jira.issue(desk.service, "Task"), desk.lineId(order)),
                "orderLine: prepaid.ticket.line.unit");
    }

    @ParameterizedTest(name = "{0} min are {1} h")
    @CsvSource({"486, 8.1", "510, 8.5", "534, 8.9"})
    void deliveredHoursAreNotRounded(long minutes, String hours) {
        OrderOverview order = desk.tenHours();
        desk.log(desk.task(order), minutes * MINUTE);
        assertThat(delivered(order)).isEqualTo(Decimal.of(hours));
    }

    @Test
    void twentyTwoHoursOnAPackOfTwentyLeaveTwoHoursLessThanNothing() {
        OrderOverview order = packOf("20");
        desk.log(desk.task(order), 22 * HOUR);
        assertThat(remaining(order)).isEqualTo(-2 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of("1.1"));
    }

    @Test
    void oneHourOnAPackOfTwoHundredLeavesAHundredAndNinetyNine() {
        OrderOverview order = packOf("200");
        desk.log(desk.task(order), HOUR);
        assertThat(remaining(order)).isEqualTo(199 * HOUR);
    }

    @Test
    void smallTimesOnALargePackAreNotLost() {
        OrderOverview order = packOf("20");
        desk.log(desk.task(order), 15 * MINUTE);
        desk.log(desk.task(order), 18 * MINUTE);
        desk.log(desk.task(order), 20 * MINUTE);
        assertThat(remaining(order)).isEqualTo(20 * HOUR - 53 * MINUTE);
    }

    @Test
    void twentyMinutesAreAThirdOfAnHourAndThreeTimesThatIsOne() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.task(order), 20 * MINUTE);
        assertThat(delivered(order)).isEqualTo(Decimal.of("0.333333"));
        desk.log(desk.task(order), 20 * MINUTE);
        desk.log(desk.task(order), 20 * MINUTE);
        assertThat(delivered(order)).isEqualTo(Decimal.ONE);
    }

    @Test
    void threeFourAndFourOfElevenMinutesLeaveExactlyNothing() {
        OrderOverview order = desk.confirmed(
                desk.acme,
                line(desk.prepaidSupport, "11", "unit", desk.unit("Minutes").id()));
        List.of(3, 4, 4).forEach(minutes -> desk.log(desk.task(order), minutes * MINUTE));
        assertThat(remaining(order)).isZero();
        assertThat(delivered(order)).isEqualTo(Decimal.of(11));
    }

    // entries that come, go and move

    @Test
    void fourThenNothingThenSixThenTwo() {
        OrderOverview order = desk.tenHours();
        long first = desk.log(desk.task(order), 4 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(4));
        desk.delete(first);
        assertThat(delivered(order)).isEqualTo(Decimal.ZERO);
        long again = desk.log(desk.task(order), 4 * HOUR);
        desk.log(desk.task(order), 2 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(6));
        desk.delete(again);
        assertThat(delivered(order)).isEqualTo(Decimal.of(2));
    }

    @Test
    void aTaskThatMovesToAnotherProjectKeepsItsLineAndTakesItsTimeAlong() {
        OrderOverview order = desk.tenHours();
        ProjectRef other = desk.jira.project("OTHER");
        desk.log(desk.task(order), 4 * HOUR);
        desk.jira.move(desk.task(order), other);
        new FakeEvents(desk.plugin).issueMoved(desk.task(order).id());
        assertThat(delivered(order)).isEqualTo(Decimal.of(4));
        assertThat(entries()).extracting(TimesheetEntry::project).containsExactly(Optional.of(other));
    }

    @Test
    void timeOfATaskGoesToAnotherCustomersOrderWithItsLine() {
        OrderOverview order = desk.tenHours();
        OrderOverview ofGlobex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        desk.log(desk.task(order), 3 * HOUR);
        desk.setLineOnTask(desk.task(order), desk.lineId(ofGlobex));
        assertThat(delivered(order)).isEqualTo(Decimal.ZERO);
        assertThat(delivered(ofGlobex)).isEqualTo(Decimal.of(3));
    }

    @Test
    void anEntryThatWasPutOnAnotherLineStaysThereWhenTheTaskChanges() {
        OrderOverview order = desk.tenHours();
        OrderOverview first = desk.tenHours();
        OrderOverview last = desk.tenHours();
        desk.log(desk.task(order), 5 * HOUR);
        long copy = desk.log(desk.task(order), 5 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.of(10));
        desk.get(WorklogChoices.class).choose(copy, input("orderLine", desk.lineId(first)));
        assertThat(delivered(order)).isEqualTo(Decimal.of(5));
        desk.setLineOnTask(desk.task(order), desk.lineId(last));
        assertThat(delivered(first)).isEqualTo(Decimal.of(5));
        assertThat(delivered(last)).isEqualTo(Decimal.of(5));
    }

    @Test
    void timeOnTicketsOfATeamThatReinvoicesNothingCountsNowhere() {
        desk.changeTeam("timeReinvoicing", false);
        OrderOverview order = desk.tenHours();
        desk.log(desk.ticketOf(order), 3 * HOUR);
        assertThat(delivered(order)).isEqualTo(Decimal.ZERO);
    }

    // quantities and tasks

    @Test
    void theTasksEstimateFollowsTheQuantityAndThereIsNeverASecondTask() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "7"));
        IssueRef task = desk.task(order);
        assertThat(desk.jira.estimate(task)).contains(7 * HOUR);
        quantity(order, "20");
        assertThat(desk.jira.estimate(task)).contains(20 * HOUR);
        apply(order, OrderTransition.CANCEL);
        apply(order, OrderTransition.RESET);
        quantity(order, "30");
        apply(order, OrderTransition.CONFIRM);
        assertThat(desk.now(order).task()).contains(task);
        apply(order, OrderTransition.LOCK);
        assertThatThrownBy(() -> quantity(order, "20")).isInstanceOf(Conflict.class);
    }

    @Test
    void aLineAddedToAnOrderGetsATaskOfItsOwn() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "50"));
        desk.log(desk.task(order), 50 * HOUR);
        SalesOrder stored = order.order();
        List<Map<String, Object>> lines = new ArrayList<>(
                List.of(line(desk.prepaidSupport, "50", "id", desk.lineId(order)), line(desk.prepaidSupport, "10")));
        OrderOverview changed = desk.get(Orders.class)
                .update(stored.id(), input("customer", desk.acme, "lines", lines, "version", stored.version()));
        assertThat(desk.tasks(changed)).doesNotHaveDuplicates().hasSize(2).allMatch(Optional::isPresent);
        assertThat(delivered(order)).isEqualTo(Decimal.of(50));
    }

    private OrderOverview inDays(String quantity) {
        return desk.confirmed(
                desk.acme,
                line(desk.prepaidSupport, quantity, "unit", desk.unit("Days").id()));
    }

    /** One pack of so many hours. */
    private OrderOverview packOf(String hours) {
        long unit = desk.get(Units.class)
                .create(input("name", "Pack of " + hours, "category", "working-time", "ratio", hours, "rounding", "1"))
                .id();
        return desk.confirmed(desk.acme, line(desk.prepaidSupport, "1", "unit", unit));
    }

    private OrderOverview invoiced(OrderOverview order) {
        desk.get(CreateInvoice.class).of(order.order().id());
        return order;
    }

    private void apply(OrderOverview order, OrderTransition transition) {
        desk.get(OrderTransitions.class).apply(order.order().id(), transition);
    }

    private void quantity(OrderOverview order, String quantity) {
        SalesOrder stored = desk.get(Orders.class).get(order.order().id()).order();
        desk.get(Orders.class)
                .update(
                        stored.id(),
                        input(
                                "customer",
                                desk.acme,
                                "lines",
                                List.of(line(desk.prepaidSupport, quantity, "id", desk.lineId(order))),
                                "version",
                                stored.version()));
    }

    private void logged(FakeEvents events, IssueRef issue, long seconds) {
        events.worklogCreated(desk.jira
                .worklog(
                        issue,
                        FakeJira.ANNA,
                        seconds,
                        TestClock.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC))
                .id());
    }

    private List<LineOverview> lines(OrderOverview order) {
        return desk.get(Orders.class).get(order.order().id()).lines();
    }

    private Decimal delivered(OrderOverview order) {
        return desk.now(order).progress().delivered();
    }

    private long remaining(OrderOverview order) {
        return desk.now(order).progress().remainingSeconds().orElseThrow();
    }

    private InvoiceStatus status(OrderOverview order) {
        return desk.now(order).progress().status();
    }

    private List<TimesheetEntry> entries() {
        return desk.get(Timesheets.class).all(TimesheetQuery.ALL);
    }
}
