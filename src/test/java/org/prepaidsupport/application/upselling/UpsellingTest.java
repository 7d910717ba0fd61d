package org.prepaidsupport.application.upselling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.mail.Mail;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.domain.order.OrderChange;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeOutgoingMail;

class UpsellingTest extends DeskTest {

    private Upselling upselling;
    private FakeOutgoingMail mail;

    @Override
    protected void prepare() {
        upselling = desk.get(Upselling.class);
        mail = desk.get(FakeOutgoingMail.class);
        mail.configure();
        desk.jira.email(FakeJira.BOB, "bob@example.com");
    }

    @Test
    void theOwnerIsToldOnceOfEachThresholdThatIsCrossed() {
        OrderOverview order = owned("10");
        log(order, 8 * HOUR);
        assertThat(mail.mails()).isEmpty();
        log(order, 1);
        assertThat(subjects()).containsExactly("S00001: more than 80 % of Prepaid support is used");
        log(order, HOUR);
        assertThat(mail.mails()).hasSize(1);
        log(order, HOUR);
        assertThat(subjects()).hasSize(2).contains("S00001: more than 100 % of Prepaid support is used");
        log(order, HOUR);
        assertThat(mail.mails()).hasSize(2);
    }

    @Test
    void theMailSaysHowMuchIsUsedAndLeftAndLeadsToTheOrder() {
        OrderOverview order = owned("10");
        log(order, 9 * HOUR);
        Mail told = mail.mails().get(0);
        assertThat(told.recipient()).isEqualTo("bob@example.com");
        assertThat(told.text().lines())
                .containsSubsequence("Customer: ACME", "Order: S00001, Prepaid support", "Used: 9h of 10h", "Left: 1h");
        assertThat(told.text()).contains("/orders/" + order.order().id());
        log(order, 2 * HOUR);
        assertThat(mail.mails().get(1).text()).contains("Over: 1h");
    }

    @Test
    void ofSeveralThatAreCrossedAtOnceOnlyTheHighestIsTold() {
        OrderOverview order = owned("10");
        log(order, 11 * HOUR);
        assertThat(subjects()).containsExactly("S00001: more than 100 % of Prepaid support is used");
        assertThat(told(order)).containsExactly("100");
    }

    @Test
    void twoLinesOfOneNameAreBothTold() {
        OrderOverview order = owned(line(desk.prepaidSupport, "10"), line(desk.prepaidSupport, "20"));
        desk.log(order.lines().get(0).task().orElseThrow(), 9 * HOUR);
        desk.log(order.lines().get(1).task().orElseThrow(), 21 * HOUR);
        upselling.look();
        assertThat(told(order)).containsExactlyInAnyOrder("80", "100");
        assertThat(mail.mails()).hasSize(2);
    }

    @Test
    void itIsToldAgainAfterMoreWasOrdered() {
        OrderOverview order = owned("10");
        log(order, 9 * HOUR);
        order(order, "20");
        upselling.lookAtAll();
        assertThat(mail.mails()).hasSize(1);
        log(order, 8 * HOUR);
        assertThat(subjects()).hasSize(2);
        assertThat(told(order)).containsExactly("80", "80");
    }

    @Test
    void timeThatIsTakenBackAndLoggedAgainIsNotToldTwice() {
        OrderOverview order = owned("10");
        long worklog = log(order, 9 * HOUR);
        desk.delete(worklog);
        upselling.look();
        log(order, 9 * HOUR);
        assertThat(mail.mails()).hasSize(1);
    }

    @Test
    void whenLessIsOrderedTheNightFindsIt() {
        OrderOverview order = owned("10");
        log(order, 5 * HOUR);
        order(order, "6");
        desk.plugin.clock().advance(Duration.ofHours(3));
        upselling.look();
        assertThat(mail.mails()).isEmpty();
        upselling.lookAtAll();
        assertThat(subjects()).containsExactly("S00001: more than 80 % of Prepaid support is used");
    }

    @Test
    void theSettingsSayWhichThresholdsThereAre() {
        thresholds(50, 90);
        OrderOverview order = owned("10");
        log(order, 5 * HOUR + 1);
        log(order, 4 * HOUR);
        assertThat(told(order)).containsExactly("50", "90");
    }

    @Test
    void withoutOwnerAddressOrMailServerItIsInTheOrderAlone() {
        OrderOverview nobodys = desk.tenHours();
        log(nobodys, 9 * HOUR);
        desk.jira.email(FakeJira.BOB, null);
        log(owned("1"), HOUR);
        desk.jira.email(FakeJira.BOB, "bob@example.com");
        mail.clear();
        log(owned("1"), HOUR);
        mail.configure();
        upselling.look();
        assertThat(mail.mails()).isEmpty();
        assertThat(told(nobodys)).containsExactly("80");
    }

    @Test
    void quotationsCancelledOrdersAndTimeThatIsBilledAsItIsWorkedTellNothing() {
        long byTime = desk.product("By time", "invoicingPolicy", "timesheets");
        OrderOverview order = owned(line(byTime, "1"));
        log(order, 5 * HOUR);
        OrderOverview cancelled = owned("1");
        desk.get(OrderTransitions.class).apply(cancelled.order().id(), OrderTransition.CANCEL);
        log(cancelled, 5 * HOUR);
        upselling.lookAtAll();
        assertThat(mail.mails()).isEmpty();
    }

    /** Odoo, scenario 37: a threshold of half of ten hours; five hours, then six more. */
    @Test
    void odoosFiveOfTenHoursAreNotBeyondHalfAndElevenAre() {
        thresholds();
        OrderOverview order = owned(line(desk.product("Half", "upsellThreshold", "50"), "10"));
        log(order, 5 * HOUR);
        assertThat(told(order)).isEmpty();
        log(order, 6 * HOUR);
        assertThat(told(order)).containsExactly("50");
    }

    /** Odoo, scenario 38: a threshold of a hundred times what was ordered; fifty hours on one. */
    @Test
    void odoosFiftyHoursOnOneAreNotBeyondAHundredTimesThat() {
        thresholds();
        OrderOverview order = owned(line(desk.product("Hundredfold", "upsellThreshold", "10000"), "1"));
        log(order, 50 * HOUR);
        assertThat(told(order)).isEmpty();
    }

    /** Odoo, scenario 13: one day; eight hours, five more, five more. */
    @Test
    void odoosDayThatIsUsedUpIsToldOnce() {
        thresholds();
        OrderOverview order = owned(day());
        log(order, 8 * HOUR);
        assertThat(mail.mails()).isEmpty();
        log(order, 5 * HOUR);
        assertThat(mail.mails()).hasSize(1);
        log(order, 5 * HOUR);
        assertThat(mail.mails()).hasSize(1);
    }

    /** Odoo, scenario 14: a copy of that order tells once again. */
    @Test
    void odoosCopyOfAnOrderTellsForItself() {
        thresholds();
        OrderOverview order = owned(day());
        log(order, 13 * HOUR);
        long copy = desk.get(Orders.class).copy(order.order().id()).order().id();
        OrderOverview second = desk.get(OrderTransitions.class).apply(copy, OrderTransition.CONFIRM);
        log(second, 13 * HOUR);
        log(second, HOUR);
        assertThat(told(order)).hasSize(1);
        assertThat(told(second)).hasSize(1);
    }

    private Map<String, Object> day() {
        return line(desk.prepaidSupport, "1", "unit", desk.unit("Days").id());
    }

    private OrderOverview owned(String hours) {
        return owned(line(desk.prepaidSupport, hours));
    }

    @SafeVarargs
    private final OrderOverview owned(Map<String, Object>... lines) {
        SalesOrder quotation = desk.get(Orders.class)
                .create(Entered.input("customer", desk.acme, "owner", FakeJira.BOB, "lines", List.of(lines)))
                .order();
        return desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.CONFIRM);
    }

    private long log(OrderOverview order, long seconds) {
        long worklog = desk.log(desk.task(order), seconds);
        upselling.look();
        return worklog;
    }

    private void order(OrderOverview order, String hours) {
        SalesOrder now = desk.get(Orders.class).get(order.order().id()).order();
        desk.get(Orders.class)
                .update(
                        now.id(),
                        Entered.input(
                                "version",
                                now.version(),
                                "customer",
                                desk.acme,
                                "owner",
                                FakeJira.BOB,
                                "lines",
                                List.of(line(
                                        desk.prepaidSupport,
                                        hours,
                                        "id",
                                        now.lines().get(0).id()))));
    }

    private void thresholds(Integer... percents) {
        int version = desk.get(SettingsService.class).get().version();
        desk.get(SettingsService.class)
                .update(Entered.input("version", version, "upsellThresholds", List.of(percents)));
    }

    private List<String> subjects() {
        return mail.mails().stream().map(Mail::subject).toList();
    }

    private List<String> told(OrderOverview order) {
        return desk.get(OrderHistory.class).of(order.order().id()).stream()
                .filter(each -> each.field() == OrderField.USED)
                .map(OrderChange::after)
                .toList();
    }
}
