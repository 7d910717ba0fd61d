package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.dev.activeobjects.TestDatabase.Kind;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeEvents;
import org.prepaidsupport.fakes.Node;
import org.prepaidsupport.fakes.TestClock;

/** How many SQL statements of ours each thing may cost, begin and commit not counted. */
class StatementBudgetTest {

    private Desk desk;
    private OrderOverview order;
    private IssueRef ticket;
    private long worklog;

    private void open(Kind kind) {
        desk = new Desk(kind);
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
        worklog = desk.log(ticket, HOUR);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void aWorklogAddedOnAnIssueAlreadySeenCostsThree(Kind kind) {
        open(kind);
        long added = added(ticket);
        assertThat(statements(() -> takeNew(added))).hasSizeLessThanOrEqualTo(3);
        assertThat(desk.delivered(order)).isEqualTo(2 * HOUR);
    }

    @ParameterizedTest
    @EnumSource
    void alsoWhereItIsNotCovered(Kind kind) {
        open(kind);
        IssueRef uncovered = desk.ticket();
        desk.log(uncovered, HOUR);
        long added = added(uncovered);
        assertThat(statements(() -> takeNew(added))).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatChangesAboutOtherIssuesCostsNothingMore(Kind kind) {
        open(kind);
        IssueRef other = desk.ticket();
        desk.change(other, "task", desk.task(order).key());
        long added = added(ticket);
        assertThat(statements(() -> takeNew(added))).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aWorklogEditedCostsFour(Kind kind) {
        open(kind);
        desk.jira.editWorklog(
                worklog, 3 * HOUR, TestClock.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        assertThat(statements(() -> take(worklog))).hasSizeLessThanOrEqualTo(4);
        assertThat(desk.delivered(order)).isEqualTo(3 * HOUR);
    }

    @ParameterizedTest
    @EnumSource
    void aWorklogDeletedCostsFour(Kind kind) {
        open(kind);
        desk.jira.deleteWorklog(worklog);
        assertThat(statements(() -> take(worklog))).hasSizeLessThanOrEqualTo(4);
        assertThat(desk.delivered(order)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aWorklogMovedToAnotherDayCostsSix(Kind kind) {
        open(kind);
        desk.jira.editWorklog(
                worklog,
                HOUR,
                TestClock.TODAY.minusDays(3).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        assertThat(statements(() -> take(worklog))).hasSizeLessThanOrEqualTo(6);
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @ParameterizedTest
    @EnumSource
    void aWorklogMovedToAnotherLineCostsSix(Kind kind) {
        open(kind);
        OrderOverview other = desk.tenHours();
        Assignment decision =
                new Assignment(0, AssignmentKind.TICKET_LINE, ticket.id(), Assignment.ALWAYS, desk.lineId(other));
        desk.get(AssignmentStore.class).add(decision, Optional.empty());
        takeNew(added(ticket));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
        assertThat(statements(() -> take(worklog))).hasSizeLessThanOrEqualTo(6);
        assertThat(desk.delivered(order)).isZero();
        assertThat(desk.delivered(other)).isEqualTo(2 * HOUR);
    }

    @ParameterizedTest
    @EnumSource
    void aWorklogMovedToAnotherProjectCostsSix(Kind kind) {
        open(kind);
        desk.get(TicketStore.class).save(ticket.id(), new Ticket(null, desk.service.id()));
        takeNew(added(ticket));
        assertThat(statements(() -> take(worklog))).hasSizeLessThanOrEqualTo(6);
        assertThat(desk.get(LedgerStore.class).ofWorklog(worklog)).last().satisfies(posting -> assertThat(
                        posting.placement().projectId())
                .isEqualTo(desk.service.id()));
    }

    @ParameterizedTest
    @EnumSource
    void deliveredOfALineCostsTwoAlsoRightAfterAChangeOnAnotherNode(Kind kind) {
        open(kind);
        List<Long> line = List.of(desk.lineId(order));
        DeliveredTime delivered = desk.get(DeliveredTime.class);
        desk.plugin.clock().advance(Checkpoints.LATEST.plusMinutes(1));
        desk.get(Checkpoints.class).fold();
        long added = added(ticket);
        try (Node otherNode = desk.plugin.otherNode()) {
            otherNode.get(IncomingWork.class).takeNew(added);
        }
        assertThat(statements(() -> assertThat(delivered.secondsByLine(line)).containsValue(2 * HOUR)))
                .hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anIssueOfAProjectThatNothingOfOursNamesCostsNoneAfterTheFirstLook(Kind kind) {
        open(kind);
        IssueRef foreign = desk.jira.issue(desk.jira.project("OTHER"), "Something else");
        long first = added(foreign);
        FakeEvents events = new FakeEvents(desk.plugin);
        assertThat(statements(() -> events.worklogCreated(first))).hasSize(1);
        long second = added(foreign);
        assertThat(statements(() -> events.worklogCreated(second))).isEmpty();
        assertThat(statements(() -> events.worklogUpdated(second))).isEmpty();
        assertThat(statements(() -> events.issueUpdated(foreign.id()))).isEmpty();
        assertThat(statements(() -> desk.get(Recount.class).edited(foreign.projectId(), foreign.id())))
                .isEmpty();
    }

    private long added(IssueRef issue) {
        return desk.logUntold(issue, HOUR);
    }

    private void takeNew(long id) {
        desk.get(IncomingWork.class).takeNew(id);
    }

    private void take(long id) {
        desk.get(IncomingWork.class).take(id);
    }

    private List<String> statements(Runnable work) {
        return desk.plugin.database().statementsOf(work);
    }
}
