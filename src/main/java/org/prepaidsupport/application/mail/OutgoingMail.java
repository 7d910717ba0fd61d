package org.prepaidsupport.application.mail;

/** Jira's outgoing mail. */
public interface OutgoingMail {

    /** Whether a mail server is set up: without one, what is queued is never sent, so offer nothing that mails. */
    boolean configured();

    /** Whether this Jira lets the plugin attach files; where it doesn't, mails go without. */
    boolean attaches();

    /**
     * Puts the mail into the queue, which Jira empties by itself, usually within a minute. The queue is in the memory of
     * this node and takes part in no transaction: call it when what the mail tells is stored.
     */
    void queue(Mail mail);
}
