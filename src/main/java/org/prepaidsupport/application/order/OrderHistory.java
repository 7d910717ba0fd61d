package org.prepaidsupport.application.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderChange;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Who changed what of an order, and what it was before. Written in the transaction of each change. */
@Component
public class OrderHistory {

    private final Access access;
    private final CurrentUser currentUser;
    private final OrderStore orders;
    private final OrderHistoryStore store;
    private final OrderDifferences differences;
    private final OrderOverviews overviews;
    private final Clock clock;

    OrderHistory(
            Access access,
            CurrentUser currentUser,
            OrderStore orders,
            OrderHistoryStore store,
            OrderDifferences differences,
            OrderOverviews overviews,
            Clock clock) {
        this.access = access;
        this.currentUser = currentUser;
        this.orders = orders;
        this.store = store;
        this.differences = differences;
        this.overviews = overviews;
        this.clock = clock;
    }

    /**
     * Oldest first.
     *
     * @throws NotFound if there is no such order
     */
    public List<OrderChange> of(long orderId) {
        access.requireBillingViewer();
        SalesOrder order = orders.byId(orderId).orElseThrow(NotFound::new);
        return store.ofOrder(order.id());
    }

    /** Stores a new order, and that it was made. */
    SalesOrder add(SalesOrder order) {
        SalesOrder added = orders.add(order);
        store.add(added.id(), List.of(change(OrderField.CREATED, "", "", added.number(), user(), clock.instant())));
        return added;
    }

    /** Stores a changed order, and what is different. */
    SalesOrder save(SalesOrder before, SalesOrder after) {
        return save(before, after, user());
    }

    /** The same on behalf of somebody. */
    SalesOrder save(SalesOrder before, SalesOrder after, String userKey) {
        List<OrderDifferences.Difference> found = differences.between(before, after);
        List<OrderChange> changes = changes(before, found, userKey);
        SalesOrder saved = orders.save(after);
        store.add(saved.id(), changes);
        return saved;
    }

    /** Another customer took the place of the orders' own. */
    public void movedToCustomer(List<Long> orderIds, String before, String after) {
        Instant now = clock.instant();
        for (long id : orderIds) {
            store.add(id, List.of(change(OrderField.CUSTOMER, "", before, after, user(), now)));
        }
    }

    /**
     * The time of a line is used beyond so much of what was ordered.
     *
     * @param line its title
     */
    public record Used(String line, Decimal percent) {}

    /** The plugin found that thresholds of used time were crossed. */
    public void usedBeyond(long orderId, List<Used> crossed) {
        Instant now = clock.instant();
        store.add(
                orderId,
                crossed.stream()
                        .map(each -> change(
                                OrderField.USED, each.line(), "", each.percent().toString(), "", now))
                        .toList());
    }

    /**
     * The order, or an invoice of it, was sent by e-mail.
     *
     * @param what recipients and subject
     */
    public void mailed(long orderId, String what) {
        store.add(orderId, List.of(change(OrderField.MAILED, "", "", what, user(), clock.instant())));
    }

    /** Goes with its order. */
    void forget(long orderId) {
        store.deleteOfOrder(orderId);
    }

    private String user() {
        return currentUser.key().orElse("");
    }

    private List<OrderChange> changes(SalesOrder before, List<OrderDifferences.Difference> found, String userKey) {
        Instant now = clock.instant();
        Map<Long, LineOverview> lines = linesOf(before, found);
        List<OrderChange> changes = new ArrayList<>();
        for (OrderDifferences.Difference each : found) {
            OrderChange change = change(each.field(), each.line(), each.before(), each.after(), userKey, now);
            changes.add(
                    each.field() == OrderField.QUANTITY
                            ? Optional.ofNullable(lines.get(each.lineId()))
                                    .map(line -> withProgress(change, line))
                                    .orElse(change)
                            : change);
        }
        return changes;
    }

    /** Odoo tells with a changed quantity what was delivered and invoiced by then. */
    private Map<Long, LineOverview> linesOf(SalesOrder before, List<OrderDifferences.Difference> found) {
        boolean wanted = before.isConfirmed() && found.stream().anyMatch(each -> each.field() == OrderField.QUANTITY);
        return wanted
                ? overviews.of(before).lines().stream()
                        .collect(Collectors.toMap(each -> each.line().id(), Function.identity()))
                : Map.of();
    }

    private static OrderChange withProgress(OrderChange change, LineOverview line) {
        return new OrderChange(
                change.at(),
                change.userKey(),
                change.field(),
                change.line(),
                change.before(),
                change.after(),
                line.progress().delivered().toString(),
                line.progress().invoiced().toString());
    }

    private static OrderChange change(
            OrderField field, String line, String before, String after, String userKey, Instant at) {
        return new OrderChange(at, userKey, field, line, before, after, "", "");
    }
}
