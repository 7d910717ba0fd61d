package org.prepaidsupport.application.order;

import java.util.Optional;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finishes what a crash broke off between the tasks of an order and the order itself: a quotation that was being
 * confirmed is confirmed, as nobody has changed it since; of everything else, projects and tasks that were made are
 * deleted again. A
 * node that is still at it holds the lock of the order, and is left alone.
 */
@Component
public class UnfinishedConfirmations {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedConfirmations.class);

    private final TaskPlans plans;
    private final UnkeptWork work;
    private final OrderStore orders;
    private final OrderTasks orderTasks;
    private final OrderTransitions transitions;
    private final Locks locks;

    UnfinishedConfirmations(
            TaskPlans plans,
            UnkeptWork work,
            OrderStore orders,
            OrderTasks orderTasks,
            OrderTransitions transitions,
            Locks locks) {
        this.plans = plans;
        this.work = work;
        this.orders = orders;
        this.orderTasks = orderTasks;
        this.transitions = transitions;
        this.locks = locks;
    }

    /** Looks for all of them; one that fails is tried again at the next call. */
    public void finish() {
        for (long order : plans.orders()) {
            try {
                locks.ifFree(OrderTasks.lock(order), () -> finish(order));
            } catch (RuntimeException failure) {
                LOG.error(
                        "The confirmation of order {} could not be finished, and will be tried again", order, failure);
            }
        }
    }

    private boolean finish(long orderId) {
        PlannedTaskStore.Planned planned = plans.ofOrder(orderId);
        if (planned.isNothing()) {
            return false;
        }
        Begun begun = Begun.of(planned);
        Optional<SalesOrder> quotation = orders.byId(orderId)
                .filter(order -> order.version() == begun.orderVersion())
                .filter(order -> begun.confirms() && OrderTransition.CONFIRM.isOpen(order));
        if (quotation.isEmpty() || !confirmed(quotation.get(), begun.actingUser())) {
            // Read again: what finishing it planned is among it.
            work.discard(orderId, plans.ofOrder(orderId));
        }
        return true;
    }

    /** What was begun. */
    private record Begun(int orderVersion, boolean confirms, String actingUser) {

        static Begun of(PlannedTaskStore.Planned planned) {
            return planned.projects().stream()
                    .map(each -> new Begun(each.orderVersion(), each.confirms(), each.actingUserKey()))
                    .findFirst()
                    .orElseGet(() -> of(planned.tasks().get(0)));
        }

        private static Begun of(PlannedTask task) {
            return new Begun(task.orderVersion(), task.confirms(), task.actingUserKey());
        }
    }

    private boolean confirmed(SalesOrder quotation, String actingUser) {
        try {
            orderTasks.finish(quotation, transitions.confirmed(quotation), actingUser);
            LOG.info("The confirmation of {} was broken off, and is finished now", quotation.number());
            return true;
        } catch (Refused refused) {
            LOG.warn("The confirmation of {} was broken off, and is refused now", quotation.number(), refused);
            return false;
        }
    }
}
