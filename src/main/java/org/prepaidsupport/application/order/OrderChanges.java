package org.prepaidsupport.application.order;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Validation;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;

/** What may still be changed of an order once it is confirmed (Odoo: O4 to O8). */
final class OrderChanges {

    private OrderChanges() {}

    /**
     * @throws Conflict if the order is locked or cancelled
     * @throws org.prepaidsupport.domain.InvalidInput at what can't be changed any more
     */
    static void require(SalesOrder stored, SalesOrder changed) {
        if (stored.locked()) {
            throw new Conflict("prepaid.order.refused.locked", stored.number());
        }
        if (stored.state() == OrderState.CANCELLED) {
            throw new Conflict("prepaid.order.refused.cancelled", stored.number());
        }
        Validation validation = new Validation();
        if (stored.isConfirmed()) {
            confirmed(stored, changed, validation);
        }
        keepTasks(stored, changed, validation);
        validation.check();
    }

    private static void confirmed(SalesOrder stored, SalesOrder changed, Validation validation) {
        validation.require(stored.customerId() == changed.customerId(), "customer", "prepaid.order.confirmed.customer");
        validation.require(
                stored.currency().equals(changed.currency()), "currency", "prepaid.order.confirmed.currency");
        List<OrderLine> lines = changed.lines();
        for (int index = 0; index < lines.size(); index++) {
            OrderLine line = lines.get(index);
            String path = changed.path(index) + ".";
            Optional<OrderLine> before = stored.line(line.id());
            before.ifPresent(was -> {
                validation.require(
                        was.productId() == line.productId(), path + "product", "prepaid.order.confirmed.product");
                validation.require(was.unitId() == line.unitId(), path + "unit", "prepaid.order.confirmed.unit");
            });
        }
        boolean allKept =
                stored.lines().stream().allMatch(line -> changed.line(line.id()).isPresent());
        validation.require(allKept, "lines", "prepaid.order.confirmed.line.removed");
    }

    /** A line that has a task (from an earlier confirmation) stays what its task was made for. */
    private static void keepTasks(SalesOrder stored, SalesOrder changed, Validation validation) {
        boolean kept = stored.lines().stream().filter(OrderLine::isMade).allMatch(line -> changed.line(line.id())
                .filter(same -> same.productId() == line.productId())
                .isPresent());
        validation.require(kept || validation.rejected("lines"), "lines", "prepaid.order.line.has.task");
    }
}
