package org.prepaidsupport.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Entered.input;

import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeOutgoingMail;

class InvoiceMailsTest extends DeskTest {

    private InvoiceMails mails;
    private FakeOutgoingMail post;
    private OrderOverview order;
    private long invoice;

    @Override
    protected void prepare() {
        mails = desk.get(InvoiceMails.class);
        post = desk.get(FakeOutgoingMail.class);
        post.configure();
        order = desk.tenHours();
        invoice = desk.get(CreateInvoice.class).of(order.order().id()).invoice().id();
    }

    @Test
    void aDraftIsNotSent() {
        assertThatThrownBy(() -> mails.offer(invoice))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.mail.refused.draft");
        assertThatThrownBy(() -> mails.send(invoice, letter())).isInstanceOf(Conflict.class);
        assertThat(post.mails()).isEmpty();
    }

    @Test
    void aPostedOneIsOfferedWithNumberAmountAndDueDate() {
        desk.get(PostInvoices.class).post(invoice);
        MailOffer offer = mails.offer(invoice);
        assertThat(offer.subject()).isEqualTo("Invoice INV/2026/00001");
        assertThat(offer.fileName()).isEqualTo("INV-2026-00001.pdf");
        assertThat(offer.text())
                .contains("our invoice INV/2026/00001 for €1,000.00.", "It is due on ", "INV-2026-00001.pdf")
                .contains("https://jira.example.com/plugins/servlet/prepaid/invoices/" + invoice);
    }

    @Test
    void whatIsSentIsWhatWasPrintedAndToldOnInvoiceAndOrder() {
        desk.jira.login(FakeJira.BOB);
        desk.get(PostInvoices.class).post(invoice);
        byte[] kept = desk.get(InvoicePdfStore.class).ofInvoice(invoice).orElseThrow();
        mails.send(invoice, letter());
        assertThat(post.mails()).singleElement().satisfies(mail -> assertThat(
                        mail.attachment().orElseThrow().bytes())
                .isEqualTo(kept));
        assertThat(mails.sent(invoice)).singleElement().satisfies(sent -> {
            assertThat(sent.userKey()).isEqualTo(FakeJira.BOB);
            assertThat(sent.what()).isEqualTo("acme@example.com (Invoice)");
        });
        assertThat(desk.get(OrderHistory.class).of(order.order().id()))
                .last()
                .satisfies(change -> assertThat(change.field()).isEqualTo(OrderField.MAILED));
    }

    @Test
    void onlyBillingStaffSendAndViewersReadWhatWasSent() {
        desk.get(PostInvoices.class).post(invoice);
        mails.send(invoice, letter());
        assertThatThrownBy(() -> mails.offer(99_999)).isInstanceOf(NotFound.class);
        desk.jira.login(FakeJira.VERA);
        assertThat(mails.sent(invoice)).hasSize(1);
        assertThatThrownBy(() -> mails.offer(invoice)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> mails.send(invoice, letter())).isInstanceOf(Forbidden.class);
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> mails.sent(invoice)).isInstanceOf(Forbidden.class);
        assertThat(post.mails()).hasSize(1);
    }

    private static Input letter() {
        return input("to", "acme@example.com", "subject", "Invoice", "text", "As agreed.");
    }
}
