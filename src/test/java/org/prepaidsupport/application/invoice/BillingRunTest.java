package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/** What a billing run proposes, and for how much. */
class BillingRunTest extends DeskTest {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final LocalDate LAST_WEEK = TODAY.minusDays(7);

    private long hourly;

    @Override
    protected void prepare() {
        hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
    }

    @Test
    void ofAPeriodOnlyItsTimeIsProposedAndWhatIsPrepaid() {
        OrderOverview both = desk.confirmed(desk.acme, line(hourly, "50"));
        desk.log(desk.task(both), 2 * HOUR, LAST_WEEK);
        desk.log(desk.task(both), HOUR, TODAY);
        OrderOverview late = desk.confirmed(desk.acme, line(hourly, "50"));
        desk.log(desk.task(late), HOUR, TODAY);
        desk.tenHours();
        assertThat(amounts(InvoicingPeriod.ALL)).containsExactly("S00001 270.00", "S00002 90.00", "S00003 1000.00");
        InvoicingPeriod week = new InvoicingPeriod(Optional.of(LAST_WEEK), Optional.of(LAST_WEEK.plusDays(1)));
        assertThat(amounts(week)).containsExactly("S00001 180.00", "S00003 1000.00");
        assertThat(run().proposals(week).outside()).contains(new UnbilledTime(TODAY, TODAY, 2 * HOUR));
        assertThat(run().proposals(InvoicingPeriod.ALL).outside()).isEmpty();
    }

    @Test
    void whatIsTakenOffIsReckonedInAndWhatComesToLessThanNothingIsLeftOut() {
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "50"), line(desk.prepaidSupport, "1"));
        long worklog = desk.log(desk.task(order), 5 * HOUR);
        desk.get(CreateInvoice.class).of(order.order().id());
        desk.edit(worklog, 3 * HOUR);
        assertThat(amounts(InvoicingPeriod.ALL)).isEmpty();
        OrderOverview other = desk.confirmed(desk.acme, line(hourly, "50"));
        long later = desk.log(desk.task(other), 5 * HOUR);
        desk.get(CreateInvoice.class).of(other.order().id());
        desk.edit(later, 4 * HOUR);
        desk.log(desk.task(other), 2 * HOUR);
        assertThat(amounts(InvoicingPeriod.ALL)).containsExactly("S00002 90.00");
    }

    @Test
    void ordersOfThePeriodAreProposedHoweverManyOlderOnesHaveNothingInIt() {
        for (int older = 0; older < BillingRun.MOST; older++) {
            desk.log(desk.task(desk.confirmed(desk.acme, line(hourly, "50"))), HOUR, TODAY);
        }
        desk.log(desk.task(desk.confirmed(desk.acme, line(hourly, "50"))), 2 * HOUR, LAST_WEEK);
        InvoicingPeriod week = new InvoicingPeriod(Optional.of(LAST_WEEK), Optional.of(LAST_WEEK.plusDays(1)));
        assertThat(amounts(week)).containsExactly("S00201 180.00");
        assertThat(run().proposals(week).more()).isFalse();
        assertThat(run().proposals(week).outside())
                .contains(new UnbilledTime(TODAY, TODAY, (long) BillingRun.MOST * HOUR));
        assertThat(amounts(InvoicingPeriod.ALL)).hasSize(BillingRun.MOST).startsWith("S00001 90.00");
        assertThat(run().proposals(InvoicingPeriod.ALL).more()).isTrue();
    }

    @Test
    void onlyBillingMayAsk() {
        desk.jira.login(FakeJira.VERA);
        assertThatThrownBy(() -> amounts(InvoicingPeriod.ALL)).isInstanceOf(Forbidden.class);
    }

    private BillingRun run() {
        return desk.get(BillingRun.class);
    }

    private List<String> amounts(InvoicingPeriod period) {
        return run().proposals(period).orders().stream()
                .map(each -> each.order().order().number() + " "
                        + each.untaxed().amount().toPlainString())
                .toList();
    }
}
