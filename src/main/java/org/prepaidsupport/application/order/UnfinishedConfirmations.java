package org.prepaidsupport.application.order;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.domain.Refused;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finishes what a crash broke off between the tasks of an order and the order itself: a quotation that was being
 * confirmed is confirmed, as nobody has changed it since; of everything else, tasks that were made are deleted again. A
 * node that is still at it holds the lock of the order, and is left alone.
 */
@Component
public class UnfinishedConfirmations {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedConfirmations.class);

    private final TaskPlans plans;
    private final Tasks tasks;
    private final OrderStore orders;
    private final OrderTasks orderTasks;
    private final OrderTransitions transitions;
    private final Transactions transactions;
    private final Locks locks;

    UnfinishedConfirmations(
            TaskPlans plans,
            Tasks tasks,
            OrderStore orders,
            OrderTasks orderTasks,
            OrderTransitions transitions,
            Transactions transactions,
            Locks locks) {
        this.plans = plans;
        this.tasks = tasks;
        this.orders = orders;
        this.orderTasks = orderTasks;
        this.transitions = transitions;
        this.transactions = transactions;
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
        List<PlannedTask> planned = plans.ofOrder(orderId);
        if (planned.isEmpty()) {
            return false;
        }
        PlannedTask first = planned.get(0);
        Optional<SalesOrder> quotation = orders.byId(orderId)
                .filter(order -> order.version() == first.orderVersion())
                .filter(order -> first.confirms() && OrderTransition.CONFIRM.isOpen(order));
        if (quotation.isEmpty() || !confirmed(quotation.get(), first.actingUserKey())) {
            takeBack(orderId, planned);
        }
        return true;
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

    private void takeBack(long orderId, List<PlannedTask> planned) {
        plans.made(planned)
                .forEach(each -> tasks.discard(each.issue().id(), each.plan().actingUserKey()));
        transactions.run(() -> plans.drop(orderId));
    }
}
