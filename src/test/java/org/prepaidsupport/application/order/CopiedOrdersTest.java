package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

/** Copies of orders, their owners and the day they expire. */
class CopiedOrdersTest extends DeskTest {

    private Orders orders;

    @Override
    protected void prepare() {
        orders = desk.get(Orders.class);
    }

    @Test
    void aCopyIsAQuotationOfTodayWithoutWhatBecameOfTheOriginal() {
        OrderOverview original = desk.tenHours();
        desk.log(desk.task(original), 2 * HOUR);
        OrderOverview copy = orders.copy(original.order().id());
        assertThat(copy.order().number()).isEqualTo("S00002");
        assertThat(copy.order().state()).isEqualTo(OrderState.QUOTATION);
        assertThat(copy.order().validUntil()).isEqualTo(TestClock.TODAY.plusDays(30));
        assertThat(copy.order().reference()).isEmpty();
        assertThat(copy.lines()).singleElement().satisfies(line -> {
            assertThat(line.task()).isEmpty();
            assertThat(line.progress().deliveredSeconds()).isZero();
            assertThat(line.line().quantity()).hasToString("10");
        });
        assertThat(copy.totals()).isEqualTo(original.totals());
    }

    @Test
    void whoCopiesOwnsTheCopy() {
        OrderOverview original = desk.tenHours();
        desk.jira.login(FakeJira.BOB);
        assertThat(orders.copy(original.order().id()).order().ownerKey()).isEqualTo(FakeJira.BOB);
        assertThat(original.order().ownerKey()).isEqualTo(FakeJira.ADMIN);
    }

    @Test
    void nothingIsCopiedForACustomerInTheArchive() {
        OrderOverview original = desk.tenHours();
        desk.get(Customers.class)
                .update(
                        desk.acme,
                        input(
                                "name",
                                "ACME",
                                "active",
                                false,
                                "version",
                                original.customer().version()));
        assertThatThrownBy(() -> orders.copy(original.order().id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.order.refused.copy");
    }

    @Test
    void anAbsentOrderIsNotCopiedAndAnAgentCopiesNone() {
        assertThatThrownBy(() -> orders.copy(99_999)).isInstanceOf(NotFound.class);
        long order = desk.tenHours().order().id();
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> orders.copy(order)).isInstanceOf(Forbidden.class);
    }

    @Test
    void theOwnerIsWhoMadeItOrWhoIsNamedOrNobody() {
        assertThat(quotation().ownerKey()).isEqualTo(FakeJira.ADMIN);
        assertThat(quotation("owner", "bob").ownerKey()).isEqualTo(FakeJira.BOB);
        assertThat(quotation("owner", null).ownerKey()).isNull();
        assertRefusedAt(() -> quotation("owner", "nobody"), "owner: prepaid.error.unknown.user");
    }

    @Test
    void anOfferExpiresAfterItsLastDay() {
        SalesOrder order = quotation("validUntil", TestClock.TODAY.toString());
        assertThat(orders.get(order.id()).expired()).isFalse();
        assertThat(order.isExpired(TestClock.TODAY.plusDays(1))).isTrue();
        assertThat(order.withState(OrderState.SENT, false).isExpired(TestClock.TODAY.plusDays(1)))
                .isTrue();
        assertThat(order.withState(OrderState.CONFIRMED, false).isExpired(TestClock.TODAY.plusDays(1)))
                .isFalse();
        assertThat(quotation("validUntil", null).isExpired(TestClock.TODAY.plusYears(9)))
                .isFalse();
    }

    private SalesOrder quotation(Object... more) {
        Object[] fields = new Object[more.length + 4];
        fields[0] = "customer";
        fields[1] = desk.acme;
        fields[2] = "lines";
        fields[3] = List.of(line(desk.prepaidSupport, "1"));
        System.arraycopy(more, 0, fields, 4, more.length);
        return orders.create(input(fields)).order();
    }
}
