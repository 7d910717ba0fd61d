package org.prepaidsupport.application.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.product.InvoicingPolicy;

/**
 * Keeps which time is on which invoice. Entries follow their document by themselves: they count no more once it is
 * cancelled, and are gone with it or with its line.
 */
public interface BilledEntryStore {

    /** Entries of the document, by line and work date. */
    List<BilledEntry> ofInvoice(long invoiceId);

    /** Entries of these worklogs on all documents, oldest first; one statement for every thousand. */
    List<BilledEntry> ofWorklogs(Collection<Long> worklogIds);

    /** Seconds that count as billed, by order line and worklog; those that add up to nothing are left out. */
    Map<Long, Map<Long, Long>> secondsByWorklog(Collection<Long> orderLineIds);

    /** Seconds that count as billed on each order line; an entry for every line asked for. */
    Map<Long, Long> secondsByLine(Collection<Long> orderLineIds);

    /** The same of those lines that are billed by time; no statement where there are none. */
    default Map<Long, Long> ofLines(Collection<OrderLine> lines) {
        List<Long> ids = lines.stream()
                .filter(line -> line.policy() == InvoicingPolicy.TIMESHEETS)
                .map(OrderLine::id)
                .toList();
        return ids.isEmpty() ? Map.of() : secondsByLine(ids);
    }

    /**
     * @throws org.prepaidsupport.application.AlreadyTaken if somebody else stored an entry of one of the worklogs since
     *     they were read: run the whole again
     */
    void add(List<BilledEntry> entries);

    /** Puts these in the place of all that the document has; within a transaction. */
    void replace(long invoiceId, List<BilledEntry> now);
}
