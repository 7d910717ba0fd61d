package org.prepaidsupport.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.prepaidsupport.application.mail.Mail;
import org.prepaidsupport.application.mail.OutgoingMail;

/** Keeps mails instead of sending them. At first no mail server is set up, as in a new Jira. */
public final class FakeOutgoingMail implements OutgoingMail {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private boolean configured;
    private boolean attaches = true;

    /** From now on there is a mail server. */
    public void configure() {
        configured = true;
    }

    /** From now on Jira takes no attachments. */
    public void refuseAttachments() {
        attaches = false;
    }

    /** Those that were queued, oldest first. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** As at first. */
    public void clear() {
        mails.clear();
        configured = false;
        attaches = true;
    }

    @Override
    public boolean configured() {
        return configured;
    }

    @Override
    public boolean attaches() {
        return attaches;
    }

    @Override
    public void queue(Mail mail) {
        mails.add(mail);
    }
}
