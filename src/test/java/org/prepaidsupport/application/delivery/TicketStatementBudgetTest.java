package org.prepaidsupport.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.dev.activeobjects.TestDatabase.Kind;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.Node;

/** How many SQL statements of ours a ticket may cost, and that it is told right after a change on another node. */
class TicketStatementBudgetTest {

    private Desk desk;
    private OrderOverview order;
    private IssueRef ticket;

    private void open(Kind kind) {
        desk = new Desk(kind);
        order = desk.tenHours();
        ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR);
        see(ticket);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void aTicketWithALineCostsThree(Kind kind) {
        open(kind);
        assertThat(statements(() -> see(ticket))).hasSizeLessThanOrEqualTo(3);
        assertThat(see(ticket).balance().orElseThrow().deliveredSeconds()).isEqualTo(HOUR);
    }

    @ParameterizedTest
    @EnumSource
    void aTicketWithASuggestionCostsThree(Kind kind) {
        open(kind);
        desk.changeTeam("autoAssign", "suggest");
        IssueRef unlinked = desk.jira.reportedBy(FakeJira.CARL, desk.help, "Paper jam");
        assertThat(see(unlinked).suggestion().orElseThrow().lineId()).isEqualTo(desk.lineId(order));
        assertThat(statements(() -> see(unlinked))).hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void timeThatAnotherNodeRecordsCostsNothingMore(Kind kind) {
        open(kind);
        try (Node other = desk.plugin.otherNode()) {
            long worklog = desk.jira
                    .worklog(ticket, FakeJira.ANNA, HOUR, desk.plugin.clock().instant())
                    .id();
            other.get(RecordWork.class).record(worklog);
            assertThat(statements(() -> see(ticket))).hasSizeLessThanOrEqualTo(3);
            assertThat(see(ticket).balance().orElseThrow().deliveredSeconds()).isEqualTo(2 * HOUR);
            other.get(Checkpoints.class).fold();
            assertThat(see(ticket).balance().orElseThrow().deliveredSeconds()).isEqualTo(2 * HOUR);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAnotherNodeChangesIsSeenAtOnce(Kind kind) {
        open(kind);
        try (Node other = desk.plugin.otherNode()) {
            Customer acme = other.get(CustomerStore.class).byId(desk.acme).orElseThrow();
            other.get(Customers.class)
                    .update(
                            desk.acme,
                            Entered.input(
                                    "name",
                                    "ACME Inc.",
                                    "members",
                                    acme.reporters().members(),
                                    "version",
                                    1));
            assertThat(see(ticket).customer().orElseThrow().name()).isEqualTo("ACME Inc.");

            OrderOverview later = desk.confirmed(desk.acme, line(desk.prepaidSupport, "5"));
            other.get(Tickets.class)
                    .update(ticket.key(), Entered.input("task", desk.task(later).key()));
            assertThat(see(ticket).line().orElseThrow().lineId()).isEqualTo(desk.lineId(later));

            Map<String, Object> seven = line(desk.prepaidSupport, "7", "id", desk.lineId(later));
            other.get(Orders.class)
                    .update(
                            later.order().id(),
                            Entered.input(
                                    "customer",
                                    desk.acme,
                                    "lines",
                                    List.of(seven),
                                    "version",
                                    later.order().version()));
            assertThat(see(ticket).line().orElseThrow().quantity()).isEqualTo(Decimal.of(7));
        }
        assertThat(statements(() -> see(ticket))).hasSizeLessThanOrEqualTo(3);
    }

    private TicketView see(IssueRef issue) {
        return desk.get(Tickets.class).get(issue.key());
    }

    private List<String> statements(Runnable work) {
        return desk.plugin.database().statementsOf(work);
    }
}
