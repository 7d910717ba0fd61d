package org.prepaidsupport.adapter.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.mail.Mail;

class JiraOutgoingMailTest {

    private final List<MailQueueItem> queued = new ArrayList<>();
    private final JiraOutgoingMail mail = new JiraOutgoingMail(queued::add, () -> () -> "jira@example.com");

    @Test
    void withoutAMailServerNoneIsConfigured() {
        assertThat(new JiraOutgoingMail(queued::add, () -> null).configured()).isFalse();
        assertThat(mail.configured()).isTrue();
    }

    @Test
    void queuesPlainText() {
        mail.queue(new Mail("azure@example.com", "Angebot für Ihr Büro", "Grüße & <b>mehr</b>"));
        Email email = email();
        assertThat(email.getTo()).isEqualTo("azure@example.com");
        assertThat(email.getSubject()).isEqualTo("Angebot für Ihr Büro");
        assertThat(email.getBody()).isEqualTo("Grüße & <b>mehr</b>");
        assertThat(email.getMimeType()).isEqualTo("text/plain");
        assertThat(email.getMultipart()).isNull();
    }

    @Test
    void anAttachmentGoesBesideTheText() throws Exception {
        byte[] bytes = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
        mail.queue(new Mail(
                "azure@example.com",
                "Quotation",
                "Grüße",
                Optional.of(new Attachment("S00001.pdf", "application/pdf", bytes))));
        Multipart parts = email().getMultipart();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getInputStream().readAllBytes())
                .isEqualTo("Grüße".getBytes(StandardCharsets.UTF_8));
        BodyPart file = parts.getBodyPart(1);
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(bytes);
        assertThat(file.getFileName()).isEqualTo("S00001.pdf");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(file.isMimeType("application/pdf")).isTrue();
    }

    @Test
    void attachesOnlyWhereJiraLetsIt() {
        assertThat(mail.attaches()).isTrue();
        assertThat(MailParts.of(String.class)).isEmpty();
        assertThat(MailParts.of(OfAnUnknownLibrary.class)).isEmpty();
    }

    /** An e-mail whose parts are of a library that has other classes. */
    public static final class OfAnUnknownLibrary {

        public void setMultipart(List<String> parts) {}
    }

    private Email email() {
        assertThat(queued).hasSize(1);
        return ((SingleMailQueueItem) queued.get(0)).getEmail();
    }
}
