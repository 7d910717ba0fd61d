package org.prepaidsupport.application.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.TaskLines;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Quotations and orders as billing staff read and write them. */
@Component
public class Orders {

    private final Access access;
    private final OrderStore store;
    private final OrderHistory history;
    private final OrderInput input;
    private final OrderOverviews overviews;
    private final OrderTasks tasks;
    private final InvoiceStore invoices;
    private final DeliveredTime delivered;
    private final TaskLines taskLines;
    private final Recount recount;
    private final SettingsStore settings;
    private final CurrentUser currentUser;
    private final Reading reading;
    private final Transactions transactions;
    private final Clock clock;

    public Orders(
            Access access,
            OrderStore store,
            OrderHistory history,
            OrderInput input,
            OrderOverviews overviews,
            OrderTasks tasks,
            InvoiceStore invoices,
            DeliveredTime delivered,
            TaskLines taskLines,
            Recount recount,
            SettingsStore settings,
            CurrentUser currentUser,
            Reading reading,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.history = history;
        this.input = input;
        this.overviews = overviews;
        this.tasks = tasks;
        this.invoices = invoices;
        this.delivered = delivered;
        this.taskLines = taskLines;
        this.recount = recount;
        this.settings = settings;
        this.currentUser = currentUser;
        this.reading = reading;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Page<OrderOverview> list(OrderQuery query) {
        return reading.of(() -> {
            access.requireBillingViewer();
            Page<SalesOrder> page = store.list(query);
            return new Page<>(overviews.of(page.items()), page.total(), page.start(), page.limit());
        });
    }

    /** @throws NotFound if there is none */
    public OrderOverview get(long id) {
        return reading.of(() -> {
            access.requireBillingViewer();
            return overviews.of(existing(id));
        });
    }

    /** Orders of which a line's task is among these issues; for panels. */
    public List<OrderOverview> ofTasks(List<Long> issueIds) {
        access.requireBillingViewer();
        return overviews.of(store.byTasks(issueIds));
    }

    public OrderOverview create(Input entered) {
        access.requireBilling();
        SalesOrder order = input.read(entered, null);
        return overviews.of(transactions.runAgainIfTaken(() -> history.add(order)));
    }

    /**
     * A new quotation of the same, owned by who makes it.
     *
     * @throws Conflict if its customer is archived
     */
    public OrderOverview copy(long id) {
        access.requireBilling();
        OrderOverview original = overviews.of(existing(id));
        if (!original.customer().active()) {
            throw new Conflict(
                    "prepaid.order.refused.copy",
                    original.order().number(),
                    original.customer().name());
        }
        LocalDate today = LocalDate.now(clock);
        SalesOrder copy = original.order()
                .copy(
                        today,
                        settings.get().quotationEnd(today).orElse(null),
                        currentUser.key().orElse(null));
        return overviews.of(transactions.runAgainIfTaken(() -> history.add(copy)));
    }

    /**
     * Replaces the order. On a confirmed one, lines stay ("set the quantity to 0"), keep product and unit, and a new
     * line gets its task at once.
     */
    public OrderOverview update(long id, Input entered) {
        access.requireBilling();
        SalesOrder stored = existing(id);
        SalesOrder order = input.read(entered, stored);
        requireCurrent(order, stored);
        OrderChanges.require(stored, order);
        requireNoTimeOnRemoved(stored, order);
        requireNoTimeOfAnotherCustomer(stored, order);
        return overviews.of(stored.isConfirmed() ? tasks.saveConfirmed(stored, order) : save(stored, order));
    }

    private SalesOrder save(SalesOrder stored, SalesOrder changed) {
        List<Long> recounts = new ArrayList<>();
        SalesOrder saved = transactions.run(() -> {
            List<OrderLine> others =
                    stored.customerId() == changed.customerId() ? removed(stored, changed) : stored.lines();
            recounts.addAll(taskLines.linesChanged(ids(others)));
            return history.save(stored, changed);
        });
        recount.workOff(recounts);
        return saved;
    }

    /** Only quotations and cancelled orders that nothing was ever billed of (Odoo). */
    public void delete(long id) {
        access.requireBilling();
        SalesOrder order = existing(id);
        boolean open = order.state() == OrderState.QUOTATION || order.state() == OrderState.CANCELLED;
        boolean worked = order.lines().stream().anyMatch(OrderLine::isMade);
        if (!open || worked || hasTime(order.lines()) || !invoices.ofOrder(id).isEmpty()) {
            throw new Conflict("prepaid.order.refused.delete", order.number());
        }
        List<Long> recounts = new ArrayList<>();
        transactions.run(() -> {
            recounts.addAll(taskLines.linesChanged(ids(order.lines())));
            store.delete(order);
            history.forget(order.id());
        });
        recount.workOff(recounts);
    }

    SalesOrder existing(long id) {
        return Optional.of(id).flatMap(store::byId).orElseThrow(NotFound::new);
    }

    /** Time keeps its line: a ticket may name one of a quotation. */
    private void requireNoTimeOnRemoved(SalesOrder stored, SalesOrder changed) {
        if (hasTime(removed(stored, changed))) {
            throw InvalidInput.at("lines", "prepaid.order.line.has.time");
        }
    }

    private static List<OrderLine> removed(SalesOrder stored, SalesOrder changed) {
        return stored.lines().stream()
                .filter(line -> changed.line(line.id()).isEmpty())
                .toList();
    }

    /** What one customer's people were told is their order's is not made another's. */
    private void requireNoTimeOfAnotherCustomer(SalesOrder stored, SalesOrder changed) {
        boolean worked = stored.lines().stream().anyMatch(OrderLine::isMade);
        if (stored.customerId() != changed.customerId() && (worked || hasTime(stored.lines()))) {
            throw InvalidInput.at("customer", "prepaid.order.customer.has.time", stored.number());
        }
    }

    private boolean hasTime(List<OrderLine> lines) {
        return delivered.secondsByLine(ids(lines)).values().stream().anyMatch(seconds -> seconds != 0);
    }

    private static List<Long> ids(List<OrderLine> lines) {
        return lines.stream().map(OrderLine::id).toList();
    }

    private static void requireCurrent(SalesOrder entered, SalesOrder stored) {
        if (entered.version() != stored.version()) {
            throw new Conflict("prepaid.error.stale");
        }
    }
}
