package org.prepaidsupport.domain.order;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.prepaidsupport.domain.Conflict;

/**
 * What moves an order from state to state. Odoo: draft or sent can be confirmed; what isn't locked can be cancelled;
 * what is cancelled can become a quotation again.
 */
public enum OrderTransition {
    SEND(EnumSet.of(OrderState.QUOTATION)),
    CONFIRM(EnumSet.of(OrderState.QUOTATION, OrderState.SENT)),
    CANCEL(EnumSet.of(OrderState.QUOTATION, OrderState.SENT, OrderState.CONFIRMED)),
    RESET(EnumSet.of(OrderState.CANCELLED)),
    LOCK(EnumSet.of(OrderState.CONFIRMED)),
    UNLOCK(EnumSet.of(OrderState.CONFIRMED));

    private final Set<OrderState> from;

    OrderTransition(Set<OrderState> from) {
        this.from = from;
    }

    public boolean isOpen(SalesOrder order) {
        return from.contains(order.state()) && lockAllows(order.locked());
    }

    /** @throws Conflict naming the order and its state if the transition is not open */
    public void require(SalesOrder order) {
        if (!isOpen(order)) {
            String suffix = order.locked() && this != LOCK && from.contains(order.state())
                    ? "locked"
                    : order.state().name().toLowerCase(Locale.ROOT);
            throw new Conflict("prepaid.order.refused." + suffix, order.number());
        }
    }

    /** The order after the transition; confirming has more to do than this. */
    public SalesOrder apply(SalesOrder order) {
        require(order);
        return switch (this) {
            case SEND -> order.withState(OrderState.SENT, false);
            case CONFIRM -> order.withState(OrderState.CONFIRMED, false);
            case CANCEL -> order.withState(OrderState.CANCELLED, false);
            case RESET -> order.withState(OrderState.QUOTATION, false);
            case LOCK -> order.withState(OrderState.CONFIRMED, true);
            case UNLOCK -> order.withState(OrderState.CONFIRMED, false);
        };
    }

    private boolean lockAllows(boolean locked) {
        return switch (this) {
            case CANCEL, LOCK -> !locked;
            case UNLOCK -> locked;
            case SEND, CONFIRM, RESET -> true;
        };
    }
}
