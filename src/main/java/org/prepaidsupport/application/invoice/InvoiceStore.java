package org.prepaidsupport.application.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;

/** Keeps invoices and credit notes with their lines. */
public interface InvoiceStore {

    Optional<Invoice> byId(long id);

    /** Those that there are; as many statements as for one. */
    Map<Long, Invoice> byIds(Collection<Long> ids);

    Page<Invoice> list(InvoiceQuery query);

    /** Documents that bill the order, newest first, cancelled ones included. */
    List<Invoice> ofOrder(long orderId);

    /**
     * Quantity billed by order line on documents that are not cancelled, drafts included, less credit notes.
     *
     * @return only lines that are billed; one statement whatever the number
     */
    Map<Long, Decimal> invoicedByLine(Collection<Long> orderLineIds);

    /** Makes the documents of one customer another's; what is printed on posted ones stays. */
    void moveToCustomer(long from, long to);

    /** Whether any line names the tax. */
    boolean usesTax(long taxId);

    /** @return the document as stored, with ids */
    Invoice add(Invoice invoice);

    /** @throws org.prepaidsupport.domain.Conflict if the version is not the current one */
    Invoice save(Invoice invoice);

    /** @throws org.prepaidsupport.domain.Conflict if the version is not the current one */
    void delete(Invoice invoice);

    /**
     * Draws the next number, without gaps because a rolled-back transaction gives it back.
     *
     * @param prefix for example {@code INV/2026/}
     * @throws org.prepaidsupport.application.AlreadyTaken if another transaction drew it first: run the whole again
     */
    String drawNumber(String prefix);
}
