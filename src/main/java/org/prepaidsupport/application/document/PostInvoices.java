package org.prepaidsupport.application.document;

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
    private final InvoiceDocuments documents;

    PostInvoices(Invoices invoices, InvoiceDocuments documents) {
        this.invoices = invoices;
        this.documents = documents;
    }

    /** As {@link Invoices#post}. What can't be printed now stays posted, and is printed when it is first asked for. */
    public InvoiceOverview post(long id) {
        InvoiceOverview posted = invoices.post(id);
        try {
            documents.pdf(posted);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Invoice {} is posted but not printed yet", posted.invoice().number(), failure);
        }
        return posted;
    }
}
