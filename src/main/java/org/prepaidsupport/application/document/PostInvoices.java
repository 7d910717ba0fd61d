package org.prepaidsupport.application.document;

import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.CreditNotes;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Posts documents and prints them at once, so that their PDF says what held on that day. */
@Component
public class PostInvoices {

    private static final Logger LOG = LoggerFactory.getLogger(PostInvoices.class);

    private final Invoices invoices;
    private final CreditNotes creditNotes;
    private final InvoiceDocuments documents;

    PostInvoices(Invoices invoices, CreditNotes creditNotes, InvoiceDocuments documents) {
        this.invoices = invoices;
        this.creditNotes = creditNotes;
        this.documents = documents;
    }

    /** As {@link Invoices#post}. What can't be printed now stays posted, and is printed when it is first asked for. */
    public InvoiceOverview post(long id) {
        return printed(invoices.post(id));
    }

    /** As {@link CreditNotes#correct}; the credit note is printed like any other document that is posted. */
    public CreditNotes.Correction correct(long id, Input entered) {
        CreditNotes.Correction correction = creditNotes.correct(id, entered);
        printed(correction.creditNote());
        return correction;
    }

    private InvoiceOverview printed(InvoiceOverview posted) {
        try {
            documents.pdf(posted);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Invoice {} is posted but not printed yet", posted.invoice().number(), failure);
        }
        return posted;
    }
}
