package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import org.prepaidsupport.application.mail.Mail;
import org.prepaidsupport.application.mail.OutgoingMail;
import org.springframework.stereotype.Component;

@Component
class JiraOutgoingMail implements OutgoingMail {

    private static final String TYPE = "text/plain";
    private static final String ENCODING = "UTF-8";

    private final MailQueue queue;
    private final MailServerManager servers;

    JiraOutgoingMail(MailQueue queue, MailServerManager servers) {
        this.queue = queue;
        this.servers = servers;
    }

    @Override
    public boolean configured() {
        return servers.getDefaultSMTPMailServer() != null;
    }

    @Override
    public boolean attaches() {
        return MailParts.of(Email.class).isPresent();
    }

    @Override
    public void queue(Mail mail) {
        Email email = new Email(mail.recipient());
        email.setSubject(mail.subject());
        email.setMimeType(TYPE);
        email.setEncoding(ENCODING);
        email.setBody(mail.text());
        mail.attachment()
                .ifPresent(file -> MailParts.of(Email.class).ifPresent(parts -> parts.set(email, mail.text(), file)));
        queue.addItem(new SingleMailQueueItem(email));
    }
}
