package org.prepaidsupport.application.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.mail.OutgoingMail;
import org.prepaidsupport.domain.Conflict;
import org.springframework.stereotype.Component;

/** Writes to customers with their documents. */
@Component
class DocumentMails {

    private static final String TITLE = "prepaid.document.title.";

    private final OutgoingMail post;
    private final LanguageTexts texts;
    private final Transactions transactions;

    DocumentMails(OutgoingMail post, LanguageTexts texts, Transactions transactions) {
        this.post = post;
        this.texts = texts;
        this.transactions = transactions;
    }

    /** @param link page of the document */
    MailOffer offer(CustomerDocument document, String to, String link) {
        boolean attaches = post.attaches();
        String file = FileNames.of(document.number());
        return new MailOffer(
                to, title(document), text(document, link, attaches, file), file, attaches, post.configured());
    }

    private String title(CustomerDocument document) {
        String company = document.company().name();
        String title = texts.text(document.language(), TITLE + Input.wire(document.kind()), document.number());
        return company.isEmpty() ? title : title + " – " + company;
    }

    private String text(CustomerDocument document, String link, boolean attaches, String file) {
        DocumentFormats formats = new DocumentFormats(document.language());
        String total = formats.money(document.total());
        List<String> lines = new ArrayList<>();
        lines.add(say(document, "prepaid.mail.greeting") + "\n");
        lines.add(
                switch (document.kind()) {
                    case QUOTATION -> say(document, "prepaid.mail.quotation", document.number(), total);
                    case ORDER -> say(document, "prepaid.mail.order", document.number(), total);
                    case INVOICE -> say(document, "prepaid.mail.invoice", document.number(), total);
                    case CREDIT_NOTE -> say(document, "prepaid.mail.credit", document.number(), total);
                });
        Optional<String> until = document.until().map(formats::date);
        if (document.kind() == CustomerDocument.Kind.QUOTATION) {
            until.ifPresent(day -> lines.add(say(document, "prepaid.mail.valid", day)));
        }
        if (document.kind() == CustomerDocument.Kind.INVOICE) {
            until.ifPresent(day -> lines.add(say(document, "prepaid.mail.due", day)));
        }
        if (attaches) {
            lines.add(say(document, "prepaid.mail.attached", file));
        }
        lines.add("\n" + say(document, "prepaid.mail.link", link) + "\n");
        lines.add(say(document, "prepaid.mail.regards"));
        if (!document.company().name().isEmpty()) {
            lines.add(document.company().name());
        }
        return String.join("\n", lines);
    }

    private String say(CustomerDocument document, String key, Object... arguments) {
        return texts.text(document.language(), key, arguments);
    }

    /**
     * Sends what was written, with the PDF.
     *
     * @param stored what goes into the database with it, before anything is sent
     * @throws Conflict if Jira has no mail server
     */
    Letter send(Input input, Attachment pdf, Consumer<Letter> stored) {
        if (!post.configured()) {
            throw new Conflict("prepaid.mail.refused.server");
        }
        Letter letter = Letter.read(input);
        transactions.run(() -> stored.accept(letter));
        letter.mails(pdf).forEach(post::queue);
        return letter;
    }
}
