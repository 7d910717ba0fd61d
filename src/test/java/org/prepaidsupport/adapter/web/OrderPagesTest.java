package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.order.OrdersServlet;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/** What the pages of an order show of it. */
class OrderPagesTest {

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void sectionsAndNotesStandWhereTheyWereEntered() {
        long id = quotation(
                section("Support"), line(desk.prepaidSupport, "10"), note("Valid for a year"), section("Extras"));
        for (String page : List.of("orders/" + id, "orders/" + id + "/edit")) {
            assertThat(get(page)).containsSubsequence("Support", "Prepaid support", "Valid for a year", "Extras");
        }
    }

    @Test
    void milestonesAndWhatIsDeliveredByHandAreEnteredOnTheOrderOnceItIsConfirmed() {
        long milestones =
                desk.product("Migration", "invoicingPolicy", "milestones", "createOnOrder", "nothing", "project", null);
        long goods = desk.product(
                "Headset",
                "type",
                "goods",
                "unit",
                desk.unit("Units").id(),
                "createOnOrder",
                "nothing",
                "project",
                null);
        assertThat(get("orders/" + quotation(line(milestones, "1"), line(goods, "2"))))
                .doesNotContain("data-field=\"percentReached\"")
                .doesNotContain("data-field=\"quantity\"");
        OrderOverview order = desk.confirmed(desk.acme, line(milestones, "1"), line(goods, "2"));
        String page = get("orders/" + order.order().id());
        assertThat(page).contains("data-field=\"percentReached\"", "data-field=\"quantity\"");
        desk.jira.login(FakeJira.VERA);
        assertThat(web.get(OrdersServlet.class, "orders/" + order.order().id())
                        .body
                        .toString())
                .doesNotContain("data-field=\"percentReached\"")
                .doesNotContain("data-field=\"quantity\"");
    }

    @Test
    void anOfferThatHoldsNoLongerIsMarkedAndCanBeDuplicated() {
        long id = create(input(
                "customer",
                desk.acme,
                "date",
                TestClock.TODAY.minusDays(40).toString(),
                "validUntil",
                TestClock.TODAY.minusDays(1).toString(),
                "lines",
                List.of(line(desk.prepaidSupport, "10"))));
        assertThat(get("orders/" + id)).contains(">Expired</span>", "id=\"prepaid-copy\"", "/orders/" + id + "/copy");
    }

    @Test
    void theOwnerIsShownAndCanBeChosen() {
        long id = quotation(line(desk.prepaidSupport, "10"));
        assertThat(get("orders/" + id)).contains("<dt>Owner</dt>");
        assertThat(get("orders/" + id + "/edit"))
                .contains("data-field=\"owner\"")
                .contains("selected>bob");
    }

    @Test
    void theWayGoesToTasksTicketsTimesheetsAndInvoicesWithTheirCounts() {
        OrderOverview order = desk.tenHours();
        String page = "orders/" + order.order().id();
        assertThat(get(page))
                .contains(">Tasks 1</a>", ">Tickets 0</span>", ">Timesheets 0m</span>", ">Invoices 0</span>");
        IssueRef first = desk.ticketOf(order);
        assertThat(get(page)).contains("/browse/" + first.key() + "\">Tickets 1</a>");
        IssueRef second = desk.ticketOf(order);
        desk.log(second, Desk.HOUR);
        desk.change(first, "task", null);
        long invoice =
                desk.get(CreateInvoice.class).of(order.order().id()).invoice().id();
        assertThat(get(page))
                .contains("/browse/" + second.key() + "\">Tickets 1</a>")
                .contains("?order=" + order.order().id() + "\">Timesheets 1h</a>")
                .contains("/invoices/" + invoice + "\">Invoices 1</a>");
        desk.change(first, "task", desk.task(order).key());
        assertThat(get(page)).contains("/issues/?jql=key+in+", ">Tickets 2</a>");
    }

    private static Map<String, Object> section(String text) {
        return Map.of("kind", "section", "description", text);
    }

    private static Map<String, Object> note(String text) {
        return Map.of("kind", "note", "description", text);
    }

    @SafeVarargs
    private long quotation(Map<String, Object>... lines) {
        return create(input("customer", desk.acme, "lines", List.of(lines)));
    }

    private long create(org.prepaidsupport.application.input.Input entered) {
        desk.jira.login(FakeJira.BOB);
        return desk.get(Orders.class).create(entered).order().id();
    }

    private String get(String page) {
        return web.get(FakeJira.BOB, OrdersServlet.class, page).body.toString();
    }
}
