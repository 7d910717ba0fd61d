package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.adapter.web.issue.TaskPanelContext;
import org.prepaidsupport.adapter.web.issue.TicketPanelContext;
import org.prepaidsupport.adapter.web.order.OrdersServlet;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.dev.activeobjects.TestDatabase.Kind;
import org.prepaidsupport.fakes.FakeJira;

/** How many SQL statements of ours a page may cost, begin and commit not counted. */
class PageStatementBudgetTest {

    private WebDesk web;

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @EnumSource
    void thePageThatListsOrdersCostsEight(Kind kind) {
        web = new WebDesk(kind);
        for (int count = 0; count < 12; count++) {
            web.desk.tenHours();
        }
        for (String list : List.of(
                "orders",
                "orders?q=acme",
                "orders?state=confirmed&invoiceStatus=to-invoice",
                "orders?q=acme&expired=true&sort=-total")) {
            Runnable page = () -> web.get(FakeJira.BOB, OrdersServlet.class, list);
            page.run();
            assertThat(statements(page)).as(list).hasSizeLessThanOrEqualTo(8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void alsoRightAfterTimeWasLogged(Kind kind) {
        web = new WebDesk(kind);
        IssueRef ticket = web.desk.ticketOf(web.desk.tenHours());
        Runnable page = () -> web.get(FakeJira.BOB, OrdersServlet.class, "orders?q=acme");
        web.desk.log(ticket, 3600);
        page.run();
        assertThat(statements(page)).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void thePanelOfATicketCostsFourForAgentsAndForBilling(Kind kind) {
        web = new WebDesk(kind);
        IssueRef ticket = web.desk.ticketOf(web.desk.tenHours());
        web.desk.log(ticket, 3600);
        for (String user : List.of(FakeJira.ANNA, FakeJira.BOB)) {
            web.desk.jira.login(user);
            Runnable panel =
                    () -> web.make(TicketPanelContext.class).getContextMap(Map.of("issue", WebDesk.issue(ticket)));
            panel.run();
            assertThat(statements(panel)).hasSizeLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePanelOfATaskCostsFourHoweverManyTicketsDrawOnIt(Kind kind) {
        web = new WebDesk(kind);
        OrderOverview order = web.desk.tenHours();
        for (int count = 0; count < 12; count++) {
            web.desk.log(web.desk.ticketOf(order), 60);
        }
        web.desk.jira.login(FakeJira.BOB);
        Runnable panel = () ->
                web.make(TaskPanelContext.class).getContextMap(Map.of("issue", WebDesk.issue(web.desk.task(order))));
        panel.run();
        assertThat(statements(panel)).hasSizeLessThanOrEqualTo(4);
    }

    private List<String> statements(Runnable work) {
        return web.desk.plugin.database().statementsOf(work);
    }
}
