package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import jakarta.servlet.http.HttpServlet;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.invoice.InvoicesServlet;
import org.prepaidsupport.adapter.web.order.OrdersServlet;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/** Periods on the pages that bill: the form of an order, and the run over all. */
class BillingPagesTest {

    private static final LocalDate LAST_WEEK = TestClock.TODAY.minusDays(7);

    private final WebDesk web = new WebDesk();
    private OrderOverview order;

    @BeforeEach
    void work() {
        long hourly = web.desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        order = web.desk.confirmed(web.desk.acme, line(hourly, "50"));
        web.desk.log(web.desk.task(order), 2 * HOUR, LAST_WEEK);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void anOrderThatIsBilledByTimeLeadsToItsFormWhichTellsWhatIsOpen() {
        long id = order.order().id();
        assertThat(get(OrdersServlet.class, "orders/" + id)).contains("prepaid-period", "invoices/period?order=" + id);
        assertThat(get(InvoicesServlet.class, "invoices/period?order=" + id))
                .contains("/orders/" + id + "/invoices", "data-field=\"from\"", "data-field=\"to\"")
                .contains("Still to be invoiced: 2h", "Last month: ")
                .doesNotContain("data-question=\"Create");
        web.desk.get(CreateInvoice.class).of(id);
        assertThat(get(InvoicesServlet.class, "invoices/period?order=" + id))
                .contains("No time is to be invoiced now", "Draft invoice");
    }

    @Test
    void aPrepaidOrderAsksForNoPeriod() {
        long prepaid = web.desk.tenHours().order().id();
        assertThat(get(OrdersServlet.class, "orders/" + prepaid)).doesNotContain("prepaid-period");
    }

    @Test
    void aFormOfAnOrderThatIsNotConfirmedIsNotThere() {
        long quoted = web.desk
                .quotation(web.desk.acme, line(web.desk.prepaidSupport, "1"))
                .id();
        for (String path : new String[] {
            "invoices/period?order=" + quoted, "invoices/period?order=987654", "invoices/period?order=x"
        }) {
            assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, path).status)
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void aRunOfAPeriodProposesItsTimeAndSendsItsDays() {
        assertThat(get(InvoicesServlet.class, "invoices/run?from=" + LAST_WEEK + "&to=" + LAST_WEEK))
                .contains("S00001", "180.00", "data-field=\"from\" data-type=\"text\" value=\"" + LAST_WEEK)
                .contains("from=" + LAST_WEEK + "&amp;to=" + LAST_WEEK + "&amp;made={ids}");
    }

    @Test
    void aRunWithoutTimeInItsPeriodSaysThatThereIsSomeOnOtherDays() {
        assertThat(get(InvoicesServlet.class, "invoices/run?to=" + LAST_WEEK.minusDays(1)))
                .contains("Nothing to bill of these days", "On other days, from ", "All days")
                .doesNotContain("prepaid-run\"");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefusedAtItsFieldAndKept() {
        assertThat(get(InvoicesServlet.class, "invoices/run?from=2026-11-02&to=2026-11-01"))
                .contains("must not be before", "aria-invalid", "2026-11-02", "2026-11-01")
                .doesNotContain("Nothing to bill");
        assertThat(get(InvoicesServlet.class, "invoices/run?from=soon")).contains("role=\"alert\"");
    }

    private String get(Class<? extends HttpServlet> servlet, String path) {
        return web.get(FakeJira.BOB, servlet, path).body.toString();
    }
}
