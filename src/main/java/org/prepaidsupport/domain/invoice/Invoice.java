package org.prepaidsupport.domain.invoice;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Conflict;

/**
 * An invoice or credit note.
 *
 * @param id 0 until stored
 * @param number drawn when posted; null before
 * @param date of the document; null until posted or given
 * @param dueDate null until posted or given
 * @param orders ids of the orders it bills
 * @param issued what it says since it was posted; null before
 * @param version counts saves
 */
public record Invoice(
        long id,
        @Nullable String number,
        InvoiceKind kind,
        InvoiceState state,
        long customerId,
        @Nullable LocalDate date,
        @Nullable LocalDate dueDate,
        Currency currency,
        List<InvoiceLine> lines,
        List<Long> orders,
        @Nullable Issued issued,
        int version) {

    public Invoice {
        lines = List.copyOf(lines);
        orders = List.copyOf(orders);
    }

    /** One that was never posted. */
    public Invoice(
            long id,
            @Nullable String number,
            InvoiceKind kind,
            InvoiceState state,
            long customerId,
            @Nullable LocalDate date,
            @Nullable LocalDate dueDate,
            Currency currency,
            List<InvoiceLine> lines,
            List<Long> orders,
            int version) {
        this(id, number, kind, state, customerId, date, dueDate, currency, lines, orders, null, version);
    }

    public Optional<String> drawnNumber() {
        return Optional.ofNullable(number);
    }

    /** @throws Conflict unless it is a draft */
    public void requireDraft() {
        if (state != InvoiceState.DRAFT) {
            throw new Conflict(
                    state == InvoiceState.POSTED
                            ? "prepaid.invoice.refused.posted"
                            : "prepaid.invoice.refused.cancelled",
                    drawnNumber().orElse("#" + id));
        }
    }

    public Invoice posted(String drawn, LocalDate on, LocalDate due, Issued says) {
        requireDraft();
        return new Invoice(
                id, drawn, kind, InvoiceState.POSTED, customerId, on, due, currency, lines, orders, says, version);
    }

    public Invoice withState(InvoiceState next) {
        return new Invoice(id, number, kind, next, customerId, date, dueDate, currency, lines, orders, issued, version);
    }

    public Invoice edited(@Nullable LocalDate newDate, @Nullable LocalDate newDueDate, List<InvoiceLine> newLines) {
        requireDraft();
        return new Invoice(
                id, number, kind, state, customerId, newDate, newDueDate, currency, newLines, orders, version);
    }
}
