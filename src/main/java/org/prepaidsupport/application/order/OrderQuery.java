package org.prepaidsupport.application.order;

import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.domain.order.OrderState;

/**
 * Which orders are wanted.
 *
 * @param text part of the number, the reference or the customer's name, whatever the case
 * @param projectId orders whose own Jira project it is
 */
public record OrderQuery(
        Optional<OrderState> state,
        Optional<Long> customerId,
        Optional<Long> projectId,
        Optional<String> text,
        Sort sort,
        boolean descending,
        PageRequest page) {

    /** What orders can be sorted by; the order's id breaks ties. */
    public enum Sort {
        NUMBER,
        DATE,
        STATE,
        REFERENCE
    }

    /** All orders, newest first. */
    public static OrderQuery all(PageRequest page) {
        return new OrderQuery(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Sort.NUMBER, true, page);
    }

    /** The same, of this state only. */
    public OrderQuery inState(OrderState wanted) {
        return new OrderQuery(Optional.of(wanted), customerId, projectId, text, sort, descending, page);
    }
}
