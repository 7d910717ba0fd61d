package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.invoice.ChangesServlet;
import org.prepaidsupport.adapter.web.invoice.InvoicesServlet;
import org.prepaidsupport.application.delivery.RecordWork;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.Invoices;
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

    @Test
    void anInvoiceTellsHowManyWereChangedAndLeadsThere() {
        assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, "invoices/" + invoice).body)
                .asString()
                .contains("2 worklogs", "changes?invoice=" + invoice);
        long second = bill();
        assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, "invoices/" + second).body)
                .asString()
                .doesNotContain("changes?invoice=");
    }

    @Test
    void whatIsToBeCreditedOfAPostedInvoiceLeadsToItsCreditNote() {
        String credit = "invoices/" + invoice + "/credit?worklogs=changed";
        assertThat(page("changes")).doesNotContain(credit);
        web.desk.get(Invoices.class).post(invoice);
        assertThat(page("changes")).contains(credit);
        assertThat(web.get(FakeJira.VERA, ChangesServlet.class, "changes").body)
                .asString()
                .contains("To be credited")
                .doesNotContain(credit);
        assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, credit).body)
                .asString()
                .containsPattern("value=\"\\d+\" data-seconds=\"3600\" checked")
                .containsPattern("value=\"\\d+\" data-seconds=\"18000\" aria-label")
                .contains("deleted");
    }

    @Test
    void tellsOfOneOrderAloneWithTheWayBackToIt() {
        assertThat(page("changes?order=" + order.order().id()))
                .contains("To be billed: 2h", "orders/" + order.order().id(), ">S00001<");
        assertThat(web.get(FakeJira.BOB, ChangesServlet.class, "changes?order=987654").status)
                .isEqualTo(404);
    }

    @Test
    void anotherDateAloneIsExplained() {
        long worklog = web.desk.log(web.desk.task(order), HOUR);
        bill();
        web.desk.jira.editWorklog(worklog, HOUR, Instant.parse("2026-11-02T12:00:00Z"));
        web.desk.get(RecordWork.class).record(worklog);
        assertThat(page("changes")).contains("Nothing to bill", ", now ");
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
