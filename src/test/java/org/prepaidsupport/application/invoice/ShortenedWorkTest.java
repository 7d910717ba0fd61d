package org.prepaidsupport.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;

/** What is said where there is only something to take off, because billed time was shortened or deleted. */
class ShortenedWorkTest extends DeskTest {

    private OrderOverview order;
    private long worklog;

    @Override
    protected void prepare() {
        long hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        order = desk.confirmed(desk.acme, line(hourly, "50"));
        worklog = desk.log(desk.task(order), 5 * HOUR);
    }

    @Test
    void ofAPostedInvoiceACreditNoteIsAdvisedOrTheNextInvoice() {
        desk.get(Invoices.class).post(bill().id());
        desk.edit(worklog, 3 * HOUR);
        assertThat(refusal())
                .isEqualTo(Message.of("prepaid.invoice.refused.shortened", "S00001", "2h", "INV/2026/00001"));
        desk.log(desk.task(order), 6 * HOUR);
        assertThat(bill().lines())
                .as("the next one takes it off")
                .extracting(InvoiceLine::quantity)
                .containsExactly(Decimal.of(4));
    }

    @Test
    void allDocumentsAreNamedOfWhichSomethingIsToBeTakenOff() {
        desk.get(Invoices.class).post(bill().id());
        long other = desk.log(desk.task(order), HOUR);
        desk.get(Invoices.class).post(bill().id());
        desk.delete(worklog);
        desk.delete(other);
        assertThat(refusal())
                .isEqualTo(Message.of(
                        "prepaid.invoice.refused.shortened", "S00001", "6h", "INV/2026/00001, INV/2026/00002"));
    }

    @Test
    void aDraftIsToBeMadeAnew() {
        Invoice draft = bill();
        desk.delete(worklog);
        assertThat(refusal())
                .isEqualTo(Message.of("prepaid.invoice.refused.shortened.draft", "S00001", "5h", "#" + draft.id()));
        desk.get(Invoices.class).delete(draft.id());
        assertThat(refusal().key()).isEqualTo("prepaid.invoice.refused.nothing.delivered");
    }

    @Test
    void otherOrdersThatAreBilledTogetherAreNotBlamed() {
        desk.get(Invoices.class).post(bill().id());
        desk.edit(worklog, 3 * HOUR);
        long other = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "1"))
                .order()
                .id();
        Conflict refused = catchThrowableOfType(Conflict.class, () -> desk.get(CreateInvoice.class)
                .ofOrders(List.of(other, order.order().id())));
        assertThat(refused.reason().arguments()).first().isEqualTo("S00001");
    }

    private Message refusal() {
        return catchThrowableOfType(Conflict.class, this::bill).reason();
    }

    private Invoice bill() {
        return desk.get(CreateInvoice.class).of(order.order().id()).invoice();
    }
}
