package org.prepaidsupport.host.jira;

import com.atlassian.mail.Email;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.queue.MailQueueItem;
import com.atlassian.mail.queue.SingleMailQueueItem;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Outgoing mail. As in a new Jira, there is no server for it at first, and what is queued is lost. Once there is one,
 * each message is written as it would go to the server, and kept instead of sent.
 */
public final class Mails implements MailQueue, MailServerManager {

    private record Server(String getDefaultFrom) implements SMTPMailServer {}

    private final Session session = Session.getInstance(new Properties());
    private final List<byte[]> messages = new CopyOnWriteArrayList<>();
    private volatile Server server;

    /** From now on there is a mail server, which sends in the name of this address. */
    public void configure(String from) {
        server = new Server(from);
    }

    @Override
    public SMTPMailServer getDefaultSMTPMailServer() {
        return server;
    }

    @Override
    public void addItem(MailQueueItem item) {
        Server current = server;
        if (current == null) {
            return;
        }
        // Jira sends in a thread of its own, which knows the mail library's parts; a plugin's may not.
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Mails.class.getClassLoader());
        try {
            messages.add(written(((SingleMailQueueItem) item).getEmail(), current));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What went to the server, oldest first, as the recipient gets it. */
    public List<MimeMessage> messages() {
        return messages.stream().map(this::read).toList();
    }

    private byte[] written(Email email, Server current) {
        MimeMessage message = new MimeMessage(session);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            message.setFrom(new InternetAddress(current.getDefaultFrom()));
            message.setRecipients(Message.RecipientType.TO, InternetAddress.parse(email.getTo()));
            message.setSubject(email.getSubject(), email.getEncoding());
            if (email.getMultipart() != null) {
                message.setContent(email.getMultipart());
            } else {
                message.setContent(email.getBody(), email.getMimeType() + "; charset=" + email.getEncoding());
            }
            message.writeTo(bytes);
        } catch (MessagingException invalid) {
            throw new IllegalArgumentException(invalid);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private MimeMessage read(byte[] bytes) {
        try {
            return new MimeMessage(session, new ByteArrayInputStream(bytes));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
