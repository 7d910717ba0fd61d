package org.prepaidsupport.application.order;

import java.time.LocalDate;
import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderState;

/**
 * Which orders are wanted.
 *
 * @param text part of the number, the reference or the customer's name, whatever the case
 * @param projectId orders whose own Jira project it is
 * @param ownerKey orders that this user looks after
 * @param expiredOn offers that held no longer on that day
 */
public record OrderQuery(
        Optional<OrderState> state,
        Optional<Long> customerId,
        Optional<Long> projectId,
        Optional<String> text,
        Optional<InvoiceStatus> invoiceStatus,
        Optional<String> ownerKey,
        Optional<LocalDate> expiredOn,
        Sort sort,
        boolean descending,
        PageRequest page) {

    /** What orders can be sorted by; the order's id breaks ties. */
    public enum Sort {
        NUMBER,
        DATE,
        STATE,
        REFERENCE,
        CUSTOMER,
        VALID_UNTIL,
        OWNER,
        INVOICE_STATUS,
        TO_INVOICE,
        TOTAL
    }

    /** All orders, newest first. */
    public static OrderQuery all(PageRequest page) {
        return all(Sort.NUMBER, true, page);
    }

    public static OrderQuery all(Sort sort, boolean descending, PageRequest page) {
        return new OrderQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                sort,
                descending,
                page);
    }

    public OrderQuery withText(String wanted) {
        return new OrderQuery(
                state,
                customerId,
                projectId,
                Optional.of(wanted),
                invoiceStatus,
                ownerKey,
                expiredOn,
                sort,
                descending,
                page);
    }

    public OrderQuery ofCustomer(long wanted) {
        return new OrderQuery(
                state,
                Optional.of(wanted),
                projectId,
                text,
                invoiceStatus,
                ownerKey,
                expiredOn,
                sort,
                descending,
                page);
    }

    public OrderQuery part(PageRequest wanted) {
        return new OrderQuery(
                state, customerId, projectId, text, invoiceStatus, ownerKey, expiredOn, sort, descending, wanted);
    }

    /** The same, of this state only. */
    public OrderQuery inState(OrderState wanted) {
        return new OrderQuery(
                Optional.of(wanted),
                customerId,
                projectId,
                text,
                invoiceStatus,
                ownerKey,
                expiredOn,
                sort,
                descending,
                page);
    }
}
