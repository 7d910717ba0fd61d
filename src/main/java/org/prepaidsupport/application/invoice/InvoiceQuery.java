package org.prepaidsupport.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.PaymentState;

/**
 * Which documents are wanted; the id breaks ties of the order.
 *
 * @param payment of posted documents only
 * @param text part of the number, of the number of an order, or of the customer's name, whatever the case
 * @param overdueOn documents that are open and were due before this day
 */
public record InvoiceQuery(
        Optional<InvoiceState> state,
        Optional<InvoiceKind> kind,
        Optional<PaymentState> payment,
        Optional<LocalDate> overdueOn,
        Optional<Long> customerId,
        Optional<Long> orderId,
        Optional<String> text,
        Sort sort,
        boolean descending,
        PageRequest page) {

    /** What documents can be sorted by; totals and open amounts are those of posted ones. */
    public enum Sort {
        CREATED,
        NUMBER,
        DATE,
        DUE,
        TOTAL,
        OPEN
    }

    /** Newest first. */
    public InvoiceQuery(
            Optional<InvoiceState> state,
            Optional<InvoiceKind> kind,
            Optional<Long> customerId,
            Optional<String> text,
            PageRequest page) {
        this(
                state,
                kind,
                Optional.empty(),
                Optional.empty(),
                customerId,
                Optional.empty(),
                text,
                Sort.CREATED,
                true,
                page);
    }

    /** The same, from this one on as many as there can be at once. */
    InvoiceQuery from(int start) {
        return new InvoiceQuery(
                state,
                kind,
                payment,
                overdueOn,
                customerId,
                orderId,
                text,
                sort,
                descending,
                new PageRequest(start, PageRequest.LARGEST));
    }
}
