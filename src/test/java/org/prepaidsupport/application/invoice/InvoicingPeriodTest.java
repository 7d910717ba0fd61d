package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.prepaidsupport.fakes.TestClock;

class InvoicingPeriodTest extends DeskTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate LAST_WEEK = TODAY.minusDays(7);

    private CreateInvoice createInvoice;
    private long hourly;

    @Override
    protected void prepare() {
        createInvoice = desk.get(CreateInvoice.class);
        hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
    }

    @Test
    void aPeriodBeforeAllWorkIsRefusedAndSaysThatThereIsWorkOnOtherDays() {
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "50"), line(hourly, "50"));
        desk.log(task(order, 0), 10 * HOUR, TODAY.minusDays(6));
        desk.log(task(order, 0), 20 * HOUR, TODAY.minusDays(1));
        desk.log(task(order, 0), 10 * HOUR, TODAY.minusDays(5));
        desk.log(task(order, 1), 30 * HOUR, TODAY);
        assertThatThrownBy(() -> createInvoice.of(order.order().id(), period(TODAY.minusDays(16), TODAY.minusDays(10))))
                .as("Odoo, scenario 9")
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.period")
                .hasMessageContaining("S00001");
        assertThat(desk.get(Invoices.class).ofOrder(order.order().id())).isEmpty();
    }

    @Test
    void bothDaysBelongToThePeriodAndTheRestIsBilledLater() {
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "50"));
        desk.log(desk.task(order), HOUR, LAST_WEEK.minusDays(1));
        desk.log(desk.task(order), 2 * HOUR, LAST_WEEK);
        desk.log(desk.task(order), 4 * HOUR, TODAY);
        desk.log(desk.task(order), 8 * HOUR, TODAY.plusDays(1));
        assertThat(quantities(bill(order, period(LAST_WEEK, TODAY)))).containsExactly(Decimal.of(6));
        assertThat(quantities(bill(order, upTo(TODAY)))).containsExactly(Decimal.ONE);
        assertThat(quantities(bill(order, InvoicingPeriod.ALL))).containsExactly(Decimal.of(8));
    }

    @Test
    void linesThatAreNotBilledByTimeAreBilledWhateverThePeriod() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10"), line(hourly, "50"));
        desk.log(task(order, 1), 3 * HOUR, LAST_WEEK);
        desk.log(task(order, 1), 4 * HOUR, TODAY);
        assertThat(quantities(bill(order, period(TODAY, TODAY)))).containsExactly(Decimal.of(10), Decimal.of(4));
        assertThat(desk.get(Orders.class)
                        .get(order.order().id())
                        .lines()
                        .get(1)
                        .progress()
                        .toInvoice())
                .as("the rest stays to be billed")
                .isEqualTo(Decimal.of(3));
    }

    @Test
    void whatWasChangedAfterInvoicingBelongsToTheOpenPeriod() {
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "50"));
        long worklog = desk.log(desk.task(order), 3 * HOUR, LAST_WEEK);
        bill(order, upTo(LAST_WEEK));
        desk.edit(worklog, 5 * HOUR);
        desk.log(desk.task(order), HOUR, TODAY);
        assertThat(quantities(bill(order, period(TODAY, TODAY)))).containsExactly(Decimal.of(3));
    }

    @Test
    void aPeriodThatIsOverTakesNoChangesOfLaterWork() {
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "50"));
        long worklog = desk.log(desk.task(order), 3 * HOUR, TODAY);
        bill(order, InvoicingPeriod.ALL);
        desk.edit(worklog, 5 * HOUR);
        assertThatThrownBy(() -> bill(order, upTo(LAST_WEEK)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.period");
    }

    @Test
    void withNothingToBillAtAllNoPeriodIsBlamed() {
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "50"));
        assertThatThrownBy(() -> bill(order, upTo(TODAY)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.invoice.refused.nothing");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsAndDaysThatAreNoneAreRefused() {
        assertRefusedAt(
                () -> read(input("from", "2026-02-01", "to", "2026-01-31")), "to: prepaid.invoice.period.before");
        assertRefusedAt(
                () -> read(input("from", "soon", "to", "2026-02-30")),
                "from: prepaid.error.not.date",
                "to: prepaid.error.not.date");
        assertThat(read(input("from", "2026-02-01", "to", "2026-02-01")))
                .isEqualTo(period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 1)));
        assertThat(read(input())).isEqualTo(InvoicingPeriod.ALL);
    }

    private static InvoicingPeriod read(Input input) {
        InvoicingPeriod period = PeriodInput.read(input);
        input.validation().check();
        return period;
    }

    private IssueRef task(OrderOverview order, int line) {
        return order.lines().get(line).task().orElseThrow();
    }

    private Invoice bill(OrderOverview order, InvoicingPeriod period) {
        return createInvoice.of(order.order().id(), period).invoice();
    }

    private static List<Decimal> quantities(Invoice invoice) {
        return invoice.lines().stream().map(InvoiceLine::quantity).toList();
    }

    private static InvoicingPeriod period(LocalDate from, LocalDate to) {
        return new InvoicingPeriod(Optional.of(from), Optional.of(to));
    }

    private static InvoicingPeriod upTo(LocalDate to) {
        return new InvoicingPeriod(Optional.empty(), Optional.of(to));
    }
}
