package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class LineAssignmentsTest extends DeskTest {

    private LineAssignments assignments;
    private OrderOverview order;
    private IssueRef task;

    @Override
    protected void prepare() {
        assignments = desk.get(LineAssignments.class);
        order = desk.tenHours();
        task = desk.task(order);
    }

    @Test
    void aTaskOfAnOrderHasItsLine() {
        assertThat(assignments.ofTask(task.key()).map(LineFacts::lineId)).contains(desk.lineId(order));
        assertThat(assignments.ofProject("TIM")).isEmpty();
    }

    @Test
    void aLineIsSetOnAndTakenOffAProject() {
        assertThat(assignments
                        .setOnProject("TIM", input("orderLine", desk.lineId(order)))
                        .map(LineFacts::lineId))
                .contains(desk.lineId(order));
        assertThat(assignments.ofProject("TIM").map(LineFacts::lineId)).contains(desk.lineId(order));
        assertThat(assignments.setOnProject("TIM", input("orderLine", null))).isEmpty();
    }

    @Test
    void whatIsNotNamedIsNotChanged() {
        assignments.setOnTask(task.key(), input());
        assertThat(assignments.ofTask(task.key())).isPresent();
    }

    @Test
    void fromADayOnOnlyLaterTimeMoves() {
        OrderOverview other = desk.tenHours();
        desk.log(task, HOUR, TestClock.TODAY.minusDays(1));
        desk.log(task, 2 * HOUR, TestClock.TODAY);
        assignments.setOnTask(
                task.key(), input("orderLine", desk.lineId(other), "applyFrom", TestClock.TODAY.toString()));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(desk.delivered(other)).isEqualTo(2 * HOUR);
    }

    @Test
    void badInputIsNamed() {
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
        assertRefusedAt(
                () -> assignments.setOnTask(task.key(), input("orderLine", 987_654)),
                "orderLine: prepaid.error.unknown.record");
        assertRefusedAt(
                () -> assignments.setOnTask(task.key(), input("orderLine", pieces)),
                "orderLine: prepaid.ticket.line.unit");
        assertRefusedAt(
                () -> assignments.setOnProject("TIM", input("orderLine", "x", "applyFrom", "x", "colour", "red")),
                "orderLine: prepaid.error.not.whole",
                "applyFrom: prepaid.error.not.date",
                "colour: prepaid.error.unknown.field");
        assertThatThrownBy(() -> assignments.setOnTask("NOPE-1", input("orderLine", null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.setOnProject("NOPE", input("orderLine", null)))
                .isInstanceOf(NotFound.class);
        assertThat(assignments.ofTask(task.key()).map(LineFacts::lineId)).contains(desk.lineId(order));
    }

    @Test
    void onlyBillingSetsAndOnlyWhoMayBrowseSees() {
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> assignments.ofTask(task.key())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> assignments.setOnTask(task.key(), input("orderLine", null)))
                .isInstanceOf(Forbidden.class);
        desk.jira.login(FakeJira.VERA);
        assertThat(assignments.ofTask(task.key())).isPresent();
        assertThatThrownBy(() -> assignments.setOnProject("TIM", input("orderLine", null)))
                .isInstanceOf(Forbidden.class);
        desk.jira.login(FakeJira.BOB);
        desk.jira.deny(FakeJira.BOB, "browse", desk.service);
        assertThatThrownBy(() -> assignments.setOnTask(task.key(), input("orderLine", null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assignments.ofProject("SER")).isInstanceOf(NotFound.class);
    }

    @Test
    void previewTellsWhatALineOnATaskWouldMoveFromItsDayOnAndChangesNothing() {
        OrderOverview other = desk.tenHours();
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR, TestClock.TODAY.minusDays(3));
        desk.log(ticket, 2 * HOUR);
        MovedTime.Preview all = assignments.previewTask(desk.task(order).key(), input("orderLine", desk.lineId(other)));
        assertThat(all.complete()).isTrue();
        assertThat(all.moves()).singleElement().satisfies(move -> {
            assertThat(move.from().orElseThrow().lineId()).isEqualTo(desk.lineId(order));
            assertThat(move.to().orElseThrow().lineId()).isEqualTo(desk.lineId(other));
            assertThat(move.seconds()).isEqualTo(3 * HOUR);
        });
        MovedTime.Preview later = assignments.previewTask(
                desk.task(order).key(),
                input("orderLine", desk.lineId(other), "applyFrom", TestClock.TODAY.toString()));
        assertThat(later.moves()).extracting(MovedTime.Move::seconds).containsExactly(2 * HOUR);
        assertThat(assignments.previewTask(desk.task(order).key(), input()).moves())
                .isEmpty();
        assertThat(desk.delivered(order)).isEqualTo(3 * HOUR);
    }

    @Test
    void previewTellsWhatTheDefaultLineOfAProjectWouldCover() {
        desk.log(desk.ticket(), HOUR);
        MovedTime.Preview preview = assignments.previewProject("TIM", input("orderLine", desk.lineId(order)));
        assertThat(preview.moves()).singleElement().satisfies(move -> {
            assertThat(move.from()).isEmpty();
            assertThat(move.to().orElseThrow().lineId()).isEqualTo(desk.lineId(order));
            assertThat(move.worklogs()).isEqualTo(1);
        });
        assertThat(desk.delivered(order)).isZero();
    }

    @Test
    void aPreviewIsForBillingStaffAndNamesBadFields() {
        assertRefusedAt(
                () -> assignments.previewProject("TIM", input("orderLine", 987_654)),
                "orderLine: prepaid.error.unknown.record");
        desk.jira.login(FakeJira.VERA);
        assertThatThrownBy(() -> assignments.previewTask(desk.task(order).key(), input()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> assignments.previewProject("TIM", input())).isInstanceOf(Forbidden.class);
    }
}
