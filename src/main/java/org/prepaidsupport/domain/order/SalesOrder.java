package org.prepaidsupport.domain.order;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quotation and what becomes of it.
 *
 * @param id 0 until stored
 * @param number drawn at creation (Odoo: {@code S00001}); empty until stored
 * @param validUntil last day the quotation holds; null: no end
 * @param reference the customer's own
 * @param projectId Jira project of tasks whose product names none; null: none
 * @param ownerKey Jira user who looks after it, and is told when hours run out; null: nobody
 * @param locked a locked order can't be edited or cancelled; time still counts on it
 * @param lines in the order they are shown
 * @param texts between the lines, in the order they are shown
 * @param version counts saves
 */
public record SalesOrder(
        long id,
        String number,
        long customerId,
        LocalDate date,
        @Nullable LocalDate validUntil,
        Currency currency,
        String reference,
        @Nullable Long projectId,
        @Nullable String ownerKey,
        OrderState state,
        boolean locked,
        List<OrderLine> lines,
        List<OrderText> texts,
        int version) {

    public SalesOrder {
        lines = List.copyOf(lines);
        texts = List.copyOf(texts);
    }

    public boolean isConfirmed() {
        return state == OrderState.CONFIRMED;
    }

    public Optional<OrderLine> line(long lineId) {
        return lines.stream().filter(each -> each.id() == lineId).findFirst();
    }

    /** Whether it is an offer that its customer can't take any more. */
    public boolean isExpired(LocalDate today) {
        boolean open = state == OrderState.QUOTATION || state == OrderState.SENT;
        return open && validUntil != null && validUntil.isBefore(today);
    }

    /** The place of a line among lines and texts, from 0. */
    public int position(int lineIndex) {
        return lineIndex
                + (int) texts.stream().filter(text -> text.above() <= lineIndex).count();
    }

    /** Where a line was entered, as errors name it. */
    public String path(int lineIndex) {
        return "lines[" + position(lineIndex) + "]";
    }

    /**
     * A new quotation of the same. Odoo: without what was delivered, invoiced and made, and without the customer's
     * reference.
     *
     * @param owner null: nobody
     */
    public SalesOrder copy(LocalDate today, @Nullable LocalDate end, @Nullable String owner) {
        return new SalesOrder(
                0,
                "",
                customerId,
                today,
                end,
                currency,
                "",
                projectId,
                owner,
                OrderState.QUOTATION,
                false,
                lines.stream().map(OrderLine::copy).toList(),
                texts,
                0);
    }

    public SalesOrder withLines(List<OrderLine> changed) {
        return new SalesOrder(
                id,
                number,
                customerId,
                date,
                validUntil,
                currency,
                reference,
                projectId,
                ownerKey,
                state,
                locked,
                changed,
                texts,
                version);
    }

    public SalesOrder withState(OrderState next, boolean nextLocked) {
        return new SalesOrder(
                id,
                number,
                customerId,
                date,
                validUntil,
                currency,
                reference,
                projectId,
                ownerKey,
                next,
                nextLocked,
                lines,
                texts,
                version);
    }

    public SalesOrder withDate(LocalDate changed) {
        return new SalesOrder(
                id,
                number,
                customerId,
                changed,
                validUntil,
                currency,
                reference,
                projectId,
                ownerKey,
                state,
                locked,
                lines,
                texts,
                version);
    }
}
