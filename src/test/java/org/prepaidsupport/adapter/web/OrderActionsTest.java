package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.order.OrdersServlet;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** When billing staff are offered to create an invoice, and how loudly. */
class OrderActionsTest {

    private static final String PRIMARY = "id=\"prepaid-create-invoice\" class=\"aui-button aui-button-primary\"";
    private static final String PLAIN = "id=\"prepaid-create-invoice\" class=\"aui-button\"";

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void whatWasOrderedAndPrepaidIsToBeInvoiced() {
        assertThat(page(desk.tenHours())).contains(PRIMARY);
    }

    @Test
    void whenAllIsOnInvoicesNoneIsOffered() {
        OrderOverview order = desk.tenHours();
        desk.get(CreateInvoice.class).of(order.order().id());
        assertThat(page(order)).doesNotContain("prepaid-create-invoice");
    }

    @Test
    void whenMoreWasDeliveredThanWasPrepaidNoneIsOffered() {
        OrderOverview order = desk.tenHours();
        desk.get(CreateInvoice.class).of(order.order().id());
        desk.log(desk.ticketOf(order), 12 * HOUR);
        assertThat(page(order)).doesNotContain("prepaid-create-invoice");
    }

    @Test
    void asLongAsNothingIsDeliveredOfWhatIsBilledByTimeItIsNotTheMainButton() {
        long hourly = desk.product("Hourly", "invoicingPolicy", "timesheets");
        OrderOverview order = desk.confirmed(desk.acme, Desk.line(hourly, "10"));
        assertThat(page(order)).contains(PLAIN).doesNotContain(PRIMARY);
        desk.log(desk.task(order), HOUR);
        assertThat(page(order)).contains(PRIMARY);
    }

    @Test
    void whenBilledTimeWasDeletedTheWayLeadsToWhatIsToBeCredited() {
        long hourly = desk.product("Hourly", "invoicingPolicy", "timesheets");
        OrderOverview order = desk.confirmed(desk.acme, Desk.line(hourly, "10"));
        long worklog = desk.log(desk.task(order), HOUR);
        desk.get(CreateInvoice.class).of(order.order().id());
        desk.delete(worklog);
        assertThat(page(order))
                .contains(
                        "prepaid-order-changes",
                        "changes?order=" + order.order().id())
                .doesNotContain("prepaid-create-invoice");
    }

    private String page(OrderOverview order) {
        return web.get(
                        FakeJira.BOB,
                        OrdersServlet.class,
                        "orders/" + order.order().id())
                .body
                .toString();
    }
}
