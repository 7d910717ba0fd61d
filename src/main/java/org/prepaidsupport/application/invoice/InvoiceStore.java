package org.prepaidsupport.application.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.LineBilling;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.invoice.Settlement;
import org.prepaidsupport.domain.settings.NumberPattern;

/** Keeps invoices and credit notes with their lines. */
public interface InvoiceStore {

    /** Held by whoever looks at what is billed, credited or paid, and stores more of it by that. */
    String LOCK = "invoicing";

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

    /** What is billed by order line; only lines that are billed; one statement whatever the number. */
    Map<Long, LineBilling> billingByLine(Collection<Long> orderLineIds);

    /** Drafts that bill these orders, by order; only of those that have any. */
    Map<Long, List<Invoice>> draftsOf(Collection<Long> orderIds);

    /** Credit notes that take back these invoices, in the order they were made, cancelled ones included. */
    List<Invoice> creditNotesOf(Collection<Long> invoiceIds);

    /**
     * Lines of documents that are not cancelled, drafts included, that take back these lines or take them off.
     *
     * @return by the line that is taken back; none for others
     */
    Map<Long, List<Remainder.Use>> usesOf(Collection<Long> lineIds);

    /** Stores how far a posted document is settled; not a new version of it. */
    void settle(long invoiceId, Settlement settlement);

    /** Sums of posted documents, by currency; credit notes count negative, {@link InvoiceQuery#page()} is left aside. */
    List<InvoiceSums> sums(InvoiceQuery query);

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
     * Draws the next number of the pattern in the year, without gaps because a rolled-back transaction gives it back.
     *
     * @throws org.prepaidsupport.application.AlreadyTaken if another transaction drew it first, at once or when this
     *     one ends: run the whole again
     */
    String drawNumber(NumberPattern pattern, int year);
}
