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
 * @param locked a locked order can't be edited or cancelled; time still counts on it
 * @param lines in the order they are shown
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
        OrderState state,
        boolean locked,
        List<OrderLine> lines,
        int version) {

    public SalesOrder {
        lines = List.copyOf(lines);
    }

    public boolean isConfirmed() {
        return state == OrderState.CONFIRMED;
    }

    public Optional<OrderLine> line(long lineId) {
        return lines.stream().filter(each -> each.id() == lineId).findFirst();
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
                state,
                locked,
                changed,
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
                next,
                nextLocked,
                lines,
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
                state,
                locked,
                lines,
                version);
    }
}
