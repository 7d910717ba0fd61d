package org.prepaidsupport.application.document;

import java.util.List;

/** Keeps which invoices were sent to whom; entries are only ever added. */
public interface SentMailStore {

    void add(long invoiceId, SentMail mail);

    /** Oldest first. */
    List<SentMail> ofInvoice(long invoiceId);
}
