package org.prepaidsupport.application.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.input.EmailAddresses;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.mail.Mail;

/**
 * What somebody writes to a customer with a document.
 *
 * @param to e-mail addresses, each of which gets a mail of its own
 * @param subject one line
 */
record Letter(List<String> to, String subject, String text) {

    private static final Set<String> KNOWN = Set.of("to", "subject", "text");
    private static final Set<String> OFFERED = Set.of("fileName", "attaches", "configured");
    private static final int LONGEST_SUBJECT = 255;

    Letter {
        to = List.copyOf(to);
    }

    /** @throws org.prepaidsupport.domain.InvalidInput naming each bad field */
    static Letter read(Input input) {
        input.allowOnly(KNOWN, OFFERED);
        List<String> to = EmailAddresses.read(input, "to");
        String subject = input.requiredText("subject", LONGEST_SUBJECT);
        input.require(subject.chars().noneMatch(Character::isISOControl), "subject", "prepaid.error.not.line");
        String text = input.requiredText("text");
        input.validation().check();
        return new Letter(to, subject, text);
    }

    List<Mail> mails(Attachment pdf) {
        return to.stream()
                .map(each -> new Mail(each, subject, text, Optional.of(pdf)))
                .toList();
    }

    /** For the history. */
    String told() {
        return String.join(", ", to) + " (" + subject + ")";
    }
}
