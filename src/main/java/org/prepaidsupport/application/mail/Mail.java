package org.prepaidsupport.application.mail;

import java.util.Optional;

/**
 * A message to one recipient.
 *
 * @param recipient an e-mail address
 * @param subject one line
 * @param text plain; must do without the attachment, which not every Jira can send
 */
public record Mail(String recipient, String subject, String text, Optional<Attachment> attachment) {

    public Mail {
        if (recipient.isBlank() || hasControl(recipient) || hasControl(subject)) {
            throw new IllegalArgumentException("Recipient and subject are of one line");
        }
    }

    /** Without attachment. */
    public Mail(String recipient, String subject, String text) {
        this(recipient, subject, text, Optional.empty());
    }

    private static boolean hasControl(String line) {
        return line.chars().anyMatch(Character::isISOControl);
    }
}
