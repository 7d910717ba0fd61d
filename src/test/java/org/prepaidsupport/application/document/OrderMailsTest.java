package org.prepaidsupport.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.mail.Mail;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.FakeOutgoingMail;

class OrderMailsTest extends DeskTest {

    private OrderMails mails;
    private FakeOutgoingMail post;
    private long azure;
    private long quotation;

    @Override
    protected void prepare() {
        mails = desk.get(OrderMails.class);
        post = desk.get(FakeOutgoingMail.class);
        post.configure();
        azure = desk.get(Customers.class)
                .create(input("name", "Azure Interior", "email", "azure@example.com", "language", "de"))
                .id();
        quotation = desk.quotation(azure, line(desk.prepaidSupport, "10")).id();
    }

    @Test
    void aMailIsOfferedInTheLanguageOfTheCustomer() {
        MailOffer offer = mails.offer(quotation);
        assertThat(offer.to()).isEqualTo("azure@example.com");
        assertThat(offer.subject()).isEqualTo("Angebot S00001");
        assertThat(offer.fileName()).isEqualTo("S00001.pdf");
        assertThat(offer.attaches()).isTrue();
        assertThat(offer.configured()).isTrue();
        assertThat(offer.text().replace('\u00a0', ' '))
                .startsWith("Guten Tag,\n\nhier ist unser Angebot S00001 über 1.000,00 €.\nEs gilt bis zum ")
                .contains("im Anhang S00001.pdf", "https://jira.example.com/plugins/servlet/prepaid/orders/")
                .endsWith("Mit freundlichen Grüßen");
    }

    @Test
    void whereJiraTakesNoFilesTheTextDoesNotPromiseOne() {
        post.refuseAttachments();
        MailOffer offer = mails.offer(quotation);
        assertThat(offer.attaches()).isFalse();
        assertThat(offer.text()).doesNotContain("Anhang").contains("https://jira.example.com/");
    }

    @Test
    void sendingMailsThePdfMarksTheQuotationAsSentAndIsTold() {
        desk.jira.login(FakeJira.BOB);
        mails.send(quotation, letter("azure@example.com"));
        assertThat(post.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("azure@example.com");
            assertThat(mail.subject()).isEqualTo("Our offer");
            assertThat(mail.text()).isEqualTo("Dear customer,\nas promised.");
            Attachment pdf = mail.attachment().orElseThrow();
            assertThat(pdf.fileName()).isEqualTo("S00001.pdf");
            assertThat(pdf.bytes()).isNotEmpty();
        });
        assertThat(state()).isEqualTo(OrderState.SENT);
        assertThat(desk.get(OrderHistory.class).of(quotation)).last().satisfies(change -> {
            assertThat(change.field()).isEqualTo(OrderField.MAILED);
            assertThat(change.userKey()).isEqualTo(FakeJira.BOB);
            assertThat(change.after()).isEqualTo("azure@example.com (Our offer)");
        });
    }

    @Test
    void aConfirmedOrderIsSentTooAndStaysConfirmed() {
        desk.get(OrderTransitions.class).apply(quotation, OrderTransition.CONFIRM);
        assertThat(mails.offer(quotation).subject()).isEqualTo("Auftragsbestätigung S00001");
        mails.send(quotation, letter("azure@example.com"));
        assertThat(state()).isEqualTo(OrderState.CONFIRMED);
        assertThat(post.mails()).hasSize(1);
    }

    @Test
    void eachOfSeveralRecipientsGetsAMailOfItsOwn() {
        mails.send(quotation, letter("a@example.com, b@example.com; a@example.com\nc@example.com"));
        assertThat(post.mails())
                .extracting(Mail::recipient)
                .containsExactly("a@example.com", "b@example.com", "c@example.com");
    }

    @Test
    void everyBadFieldIsNamedAndNothingIsSent() {
        assertRefusedAt(
                () -> mails.send(quotation, input("to", "nobody", "subject", "a\nb", "copy", "x")),
                "to: prepaid.error.email",
                "subject: prepaid.error.not.line",
                "text: prepaid.error.required",
                "copy: prepaid.error.unknown.field");
        assertRefusedAt(
                () -> mails.send(quotation, input("subject", "", "text", " ")),
                "to: prepaid.error.required",
                "subject: prepaid.error.required",
                "text: prepaid.error.required");
        String many =
                IntStream.range(0, 11).mapToObj(each -> each + "@example.com").collect(Collectors.joining(","));
        assertRefusedAt(() -> mails.send(quotation, letter(many)), "to: prepaid.error.email.many");
        assertThat(post.mails()).isEmpty();
        assertThat(state()).isEqualTo(OrderState.QUOTATION);
    }

    @Test
    void withoutAMailServerNothingIsSentOrMarked() {
        post.clear();
        assertThat(mails.offer(quotation).configured()).isFalse();
        assertThatThrownBy(() -> mails.send(quotation, letter("azure@example.com")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.mail.refused.server");
        assertThat(state()).isEqualTo(OrderState.QUOTATION);
        assertThat(post.mails()).isEmpty();
    }

    @Test
    void aCancelledOrderIsNotSent() {
        desk.get(OrderTransitions.class).apply(quotation, OrderTransition.CANCEL);
        assertThatThrownBy(() -> mails.offer(quotation)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> mails.send(quotation, letter("azure@example.com")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void onlyBillingStaffSend() {
        assertThatThrownBy(() -> mails.offer(99_999)).isInstanceOf(NotFound.class);
        desk.jira.login(FakeJira.VERA);
        assertThatThrownBy(() -> mails.offer(quotation)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> mails.send(quotation, letter("azure@example.com")))
                .isInstanceOf(Forbidden.class);
        assertThat(post.mails()).isEmpty();
    }

    private static Input letter(String to) {
        return input("to", to, "subject", "Our offer", "text", "Dear customer,\nas promised.");
    }

    private OrderState state() {
        return desk.get(Orders.class).get(quotation).order().state();
    }
}
