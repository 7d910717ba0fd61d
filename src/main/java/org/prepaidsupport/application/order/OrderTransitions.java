package org.prepaidsupport.application.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.prepaidsupport.application.delivery.TaskLines;
import org.prepaidsupport.application.invoice.BilledWork;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Moves orders from state to state. */
@Component
public class OrderTransitions {

    private final Access access;
    private final OrderStore store;
    private final OrderHistory history;
    private final OrderTasks tasks;
    private final TaskLines taskLines;
    private final Recount recount;
    private final InvoiceStore invoices;
    private final BilledWork billedWork;
    private final SettingsStore settings;
    private final OrderOverviews overviews;
    private final Transactions transactions;
    private final Clock clock;

    public OrderTransitions(
            Access access,
            OrderStore store,
            OrderHistory history,
            OrderTasks tasks,
            TaskLines taskLines,
            Recount recount,
            InvoiceStore invoices,
            BilledWork billedWork,
            SettingsStore settings,
            OrderOverviews overviews,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.history = history;
        this.tasks = tasks;
        this.taskLines = taskLines;
        this.recount = recount;
        this.invoices = invoices;
        this.billedWork = billedWork;
        this.settings = settings;
        this.overviews = overviews;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws org.prepaidsupport.domain.Conflict if the transition is not open; nothing is changed
     * @throws InvalidInput if confirming is refused, with the reasons; nothing is changed
     */
    public OrderOverview apply(long id, OrderTransition transition) {
        access.requireBilling();
        SalesOrder order = store.byId(id).orElseThrow(NotFound::new);
        transition.require(order);
        SalesOrder changed =
                switch (transition) {
                    case CONFIRM -> confirm(order);
                    case CANCEL -> cancel(order);
                    case SEND, RESET, LOCK, UNLOCK ->
                        transactions.run(() -> history.save(order, transition.apply(order)));
                };
        return overviews.of(changed);
    }

    /** Odoo: the order's date becomes the day it was confirmed. */
    private SalesOrder confirm(SalesOrder order) {
        if (order.lines().isEmpty()) {
            throw InvalidInput.at("lines", "prepaid.order.refused.empty", order.number());
        }
        return tasks.saveConfirmed(order, confirmed(order));
    }

    /** The order as it is once it is confirmed. */
    SalesOrder confirmed(SalesOrder order) {
        return OrderTransition.CONFIRM
                .apply(order)
                .withState(OrderState.CONFIRMED, settings.get().lockConfirmedOrders())
                .withDate(LocalDate.now(clock));
    }

    /** Odoo: drafts of the order's invoices are cancelled, tasks and their time stay, defaults of projects go. */
    private SalesOrder cancel(SalesOrder order) {
        List<Long> recounts = new ArrayList<>();
        SalesOrder cancelled = transactions.run(() -> {
            for (Invoice invoice : invoices.ofOrder(order.id())) {
                if (invoice.state() == InvoiceState.DRAFT) {
                    recounts.addAll(billedWork.planRelease(invoice));
                    invoices.save(invoice.withState(InvoiceState.CANCELLED));
                }
            }
            List<Long> cleared = taskLines.clearProjectDefaults(
                    order.lines().stream().map(OrderLine::id).toList());
            recounts.addAll(recount.plan(RecountKind.PROJECT, cleared));
            return history.save(order, OrderTransition.CANCEL.apply(order));
        });
        recount.workOff(recounts);
        return cancelled;
    }
}
