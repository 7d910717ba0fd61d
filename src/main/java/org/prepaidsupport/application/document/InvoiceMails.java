package org.prepaidsupport.application.document;

import java.time.Clock;
import java.util.List;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.mail.PageLinks;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

/** Invoices and credit notes by e-mail to their customers. */
@Component
public class InvoiceMails {

    private final Access access;
    private final CurrentUser currentUser;
    private final Invoices invoices;
    private final OrderHistory history;
    private final InvoiceDocuments documents;
    private final DocumentMails mails;
    private final SentMailStore sent;
    private final PageLinks links;
    private final Clock clock;

    InvoiceMails(
            Access access,
            CurrentUser currentUser,
            Invoices invoices,
            OrderHistory history,
            InvoiceDocuments documents,
            DocumentMails mails,
            SentMailStore sent,
            PageLinks links,
            Clock clock) {
        this.access = access;
        this.currentUser = currentUser;
        this.invoices = invoices;
        this.history = history;
        this.documents = documents;
        this.mails = mails;
        this.sent = sent;
        this.links = links;
        this.clock = clock;
    }

    /**
     * @throws org.prepaidsupport.domain.NotFound if there is no such invoice
     * @throws Conflict unless it is posted
     */
    public MailOffer offer(long id) {
        InvoiceOverview overview = mailable(id);
        return mails.offer(documents.document(overview), overview.customer().email(), links.invoice(id));
    }

    /**
     * Sends the document as it was printed when it was posted.
     *
     * @throws Conflict unless it is posted, or if Jira has no mail server
     * @throws org.prepaidsupport.domain.InvalidInput at {@code to}, {@code subject} or {@code text}
     */
    public InvoiceOverview send(long id, Input input) {
        InvoiceOverview overview = mailable(id);
        mails.send(input, documents.pdf(overview), letter -> {
            sent.add(id, new SentMail(clock.instant(), currentUser.key().orElse(""), letter.told()));
            overview.invoice().orders().forEach(order -> history.mailed(order, letter.told()));
        });
        return overview;
    }

    /**
     * What was sent of it, oldest first.
     *
     * @throws org.prepaidsupport.domain.NotFound if there is no such invoice
     */
    public List<SentMail> sent(long id) {
        return sent.ofInvoice(invoices.get(id).invoice().id());
    }

    private InvoiceOverview mailable(long id) {
        access.requireBilling();
        InvoiceOverview overview = invoices.get(id);
        Invoice invoice = overview.invoice();
        if (invoice.state() != InvoiceState.POSTED) {
            throw new Conflict("prepaid.mail.refused.draft");
        }
        return overview;
    }
}
