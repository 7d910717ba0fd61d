package org.prepaidsupport.application.document;

import java.util.Optional;

/** Keeps what was printed of posted documents. Nothing of it is ever changed or removed. */
public interface InvoicePdfStore {

    Optional<byte[]> ofInvoice(long invoiceId);

    /** @throws org.prepaidsupport.application.AlreadyTaken if one is kept already */
    void add(long invoiceId, byte[] pdf);
}
