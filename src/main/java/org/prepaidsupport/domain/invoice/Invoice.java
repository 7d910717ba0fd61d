package org.prepaidsupport.domain.invoice;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.OrderText;

/**
 * An invoice or credit note.
 *
 * @param id 0 until stored
 * @param number drawn when posted; null before
 * @param date of the document; null until posted or given
 * @param dueDate null until posted or given
 * @param texts headings and remarks between the lines
 * @param orders ids of the orders it bills
 * @param reverses id of the invoice that a credit note takes back; null where none
 * @param reason of a credit note, for the customer; empty where none
 * @param settlement null until posted
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
        List<OrderText> texts,
        List<Long> orders,
        @Nullable Long reverses,
        String reason,
        @Nullable Settlement settlement,
        @Nullable Issued issued,
        int version) {

    public Invoice {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
        orders = List.copyOf(orders);
    }

    /** One that was never posted and takes nothing back. */
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
        this(
                id,
                number,
                kind,
                state,
                customerId,
                date,
                dueDate,
                currency,
                lines,
                List.of(),
                orders,
                null,
                "",
                null,
                null,
                version);
    }

    /** A new draft of these orders. */
    public static Invoice draft(
            InvoiceKind kind,
            long customerId,
            Currency currency,
            List<InvoiceLine> lines,
            List<OrderText> texts,
            List<Long> orders) {
        return new Invoice(
                0,
                null,
                kind,
                InvoiceState.DRAFT,
                customerId,
                null,
                null,
                currency,
                lines,
                texts,
                orders,
                null,
                "",
                null,
                null,
                0);
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
        Settlement open = Settlement.ofNew(says.totals().total());
        return with(drawn, InvoiceState.POSTED, on, due, lines, texts, reason, open, says);
    }

    public Invoice withState(InvoiceState next) {
        return with(number, next, date, dueDate, lines, texts, reason, settlement, issued);
    }

    public Invoice edited(@Nullable LocalDate newDate, @Nullable LocalDate newDueDate, List<InvoiceLine> newLines) {
        requireDraft();
        return with(number, state, newDate, newDueDate, newLines, textsOf(newLines), reason, settlement, issued);
    }

    public Invoice withReason(String why) {
        return with(number, state, date, dueDate, lines, texts, why, settlement, issued);
    }

    public Invoice withSettlement(@Nullable Settlement settled) {
        return with(number, state, date, dueDate, lines, texts, reason, settled, issued);
    }

    /** The same document, for the same customer and the same orders. */
    private Invoice with(
            @Nullable String drawn,
            InvoiceState next,
            @Nullable LocalDate on,
            @Nullable LocalDate due,
            List<InvoiceLine> newLines,
            List<OrderText> newTexts,
            String why,
            @Nullable Settlement settled,
            @Nullable Issued says) {
        return new Invoice(
                id,
                drawn,
                kind,
                next,
                customerId,
                on,
                due,
                currency,
                newLines,
                newTexts,
                orders,
                reverses,
                why,
                settled,
                says,
                version);
    }

    /** The draft of a credit note that takes back this much. */
    public Invoice credit(String why, List<InvoiceLine> credited) {
        return new Invoice(
                0,
                null,
                InvoiceKind.CREDIT_NOTE,
                InvoiceState.DRAFT,
                customerId,
                null,
                null,
                currency,
                credited,
                List.of(),
                orders,
                id,
                why,
                null,
                null,
                0);
    }

    /** A draft of the same, to be corrected. */
    public Invoice copy() {
        return draft(
                kind,
                customerId,
                currency,
                lines.stream().map(InvoiceLine::copy).toList(),
                texts,
                orders);
    }

    /** What it comes to since it was posted, with taxes. */
    public Money postedTotal() {
        return issued == null ? Money.zero(currency) : issued.totals().total();
    }

    /** Texts below lines that are gone move up. */
    private List<OrderText> textsOf(List<InvoiceLine> newLines) {
        Set<Long> kept = newLines.stream().map(InvoiceLine::id).collect(Collectors.toSet());
        return texts.stream()
                .map(text -> new OrderText(text.kind(), text.text(), (int) lines.subList(0, text.above()).stream()
                        .filter(line -> kept.contains(line.id()))
                        .count()))
                .toList();
    }
}
