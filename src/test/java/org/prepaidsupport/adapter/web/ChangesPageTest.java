package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.invoice.ChangesServlet;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.FakeJira;

class ChangesPageTest {

    private final WebDesk web = new WebDesk();
    private OrderOverview order;
    private long invoice;

    @BeforeEach
    void billSomethingAndChangeIt() {
        long hourly = web.desk.product("Hourly", "invoicingPolicy", "timesheets");
        order = web.desk.confirmed(web.desk.acme, line(hourly, "50"));
        long edited = web.desk.log(web.desk.task(order), 5 * HOUR);
        long deleted = web.desk.log(web.desk.task(order), HOUR);
        invoice = bill();
        web.desk.edit(edited, 7 * HOUR);
        web.desk.delete(deleted);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void tellsWhatWasBilledWhatHoldsNowAndWhatIsLeftToDo() {
        assertThat(page("changes"))
                .contains("Changed after invoicing")
                .contains("To be billed: 2h")
                .contains("To be credited: 1h")
                .contains("S00001 - Hourly")
                .contains("Draft invoice " + invoice)
                .doesNotContain("name=\"q\"");
    }

    @Test
    void isFilteredByWhetherSomethingIsLeftToDo() {
        bill();
        assertThat(page("changes")).contains("Settled on");
        assertThat(page("changes?state=open")).doesNotContain("Settled on").contains("name=\"state\"");
        assertThat(page("changes?state=done")).contains("Settled on");
    }

    @Test
    void tellsOfOneInvoiceAlone() {
        assertThat(page("changes?invoice=" + invoice)).contains("To be billed: 2h");
        long second = bill();
        assertThat(page("changes?invoice=" + second)).contains("Nothing was changed after invoicing");
        assertThat(web.get(FakeJira.BOB, ChangesServlet.class, "changes?invoice=987654").status)
                .isEqualTo(404);
    }

    private long bill() {
        web.desk.jira.login(FakeJira.BOB);
        return web.desk
                .get(CreateInvoice.class)
                .of(order.order().id())
                .invoice()
                .id();
    }

    private String page(String address) {
        return web.get(FakeJira.BOB, ChangesServlet.class, address).body.toString();
    }
}
