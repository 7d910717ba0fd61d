package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.order.InvoiceStatus;

class DeliverByHandTest extends DeskTest {

    private DeliverByHand deliver;

    @Override
    protected void prepare() {
        deliver = desk.get(DeliverByHand.class);
    }

    @Test
    void milestonesDeliverTheShareReachedOfWhatWasOrdered() {
        OrderOverview order = milestones("8");
        assertThat(order.invoiceStatus()).isEqualTo(InvoiceStatus.NOTHING);
        LineOverview quarter = reach(order, "25");
        assertThat(quarter.progress().delivered()).hasToString("2");
        assertThat(quarter.progress().toInvoice()).hasToString("2");
        assertThat(quarter.progress().status()).isEqualTo(InvoiceStatus.TO_INVOICE);
        assertThat(reach(order, "100").progress().delivered()).hasToString("8");
    }

    @Test
    void aShareIsBetweenNothingAndAll() {
        long milestones = desk.lineId(milestones("8"));
        assertRefusedAt(
                () -> deliver.deliver(milestones, input("percentReached", "100.5")),
                "percentReached: prepaid.error.percent");
        assertRefusedAt(
                () -> deliver.deliver(milestones, input("percentReached", "-1")),
                "percentReached: prepaid.error.percent");
        assertRefusedAt(() -> deliver.deliver(milestones, input()), "percentReached: prepaid.error.required");
        assertRefusedAt(
                () -> deliver.deliver(milestones, input("quantity", "1")),
                "quantity: prepaid.error.unknown.field",
                "percentReached: prepaid.error.required");
    }

    @Test
    void goodsAreDeliveredByHandAndPrepaidOnesAreBilledAsOrdered() {
        long key = desk.product(
                "Key", "type", "goods", "unit", desk.unit("Units").id(), "createOnOrder", "nothing", "project", null);
        OrderOverview order = desk.confirmed(desk.acme, line(key, "3"));
        LineOverview delivered = deliver.deliver(desk.lineId(order), input("quantity", "2"))
                .lines()
                .get(0);
        assertThat(delivered.progress().delivered()).hasToString("2");
        assertThat(delivered.progress().toInvoice()).hasToString("3");
    }

    @Test
    void whatTimeCountsIsNotEntered() {
        long hours = desk.lineId(desk.tenHours());
        assertThatThrownBy(() -> deliver.deliver(hours, input("quantity", "2")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.order.refused.delivered");
    }

    private OrderOverview milestones(String quantity) {
        long product =
                desk.product("Migration", "invoicingPolicy", "milestones", "createOnOrder", "nothing", "project", null);
        return desk.confirmed(desk.acme, line(product, quantity));
    }

    private LineOverview reach(OrderOverview order, String percent) {
        return deliver.deliver(desk.lineId(order), input("percentReached", percent))
                .lines()
                .get(0);
    }
}
