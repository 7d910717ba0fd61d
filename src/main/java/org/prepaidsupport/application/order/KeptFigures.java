package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.delivery.CheckpointStore;
import org.prepaidsupport.application.delivery.CheckpointStore.Checkpoint;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures that are stored with orders right. What changed of orders and invoices is noted when it is saved;
 * time that was posted since the ledger was folded is looked at each time, for a worklog must not pay for lists. One at
 * a time in the cluster, so that no older figures come after newer ones.
 */
@Component
public class KeptFigures {

    /** Whoever looks at a list does not wait for more than so many notes. */
    private static final int MOST = 200;

    private static final int PORTION = 50;
    private static final long UNKNOWN = -1;

    private final OrderFiguresStore store;
    private final OrderStore orders;
    private final CustomerStore customers;
    private final OrderReckoning reckoning;
    private final CheckpointStore ledger;
    private final Locks locks;
    private final Reading reading;
    private final Transactions transactions;

    /**
     * What this node has reckoned.
     *
     * @param mark postings up to here are in the figures
     * @param sums what postings beyond the mark added up to for each line when its order was reckoned
     */
    private record Seen(long mark, Map<Long, Checkpoint> sums) {

        static Seen upTo(long mark) {
            return new Seen(mark, new ConcurrentHashMap<>());
        }
    }

    private volatile Seen seen = Seen.upTo(UNKNOWN);

    private volatile String surroundings = "";
    private volatile String named = "";

    KeptFigures(
            OrderFiguresStore store,
            OrderStore orders,
            CustomerStore customers,
            OrderReckoning reckoning,
            CheckpointStore ledger,
            Locks locks,
            Reading reading,
            Transactions transactions) {
        this.store = store;
        this.orders = orders;
        this.customers = customers;
        this.reckoning = reckoning;
        this.ledger = ledger;
        this.locks = locks;
        this.reading = reading;
        this.transactions = transactions;
    }

    /** Before a list is read. Three statements where nothing changed. */
    void refresh() {
        long folded = folded();
        Seen now = seen;
        if (!store.notes(1).isEmpty() || !newTime(now).isEmpty()) {
            locks.ifFree("order-figures", () -> reckon(MOST, now));
        } else {
            goOn(folded, now);
        }
    }

    private long folded() {
        long folded = ledger.mark().posting();
        if (seen.mark == UNKNOWN) {
            seen = Seen.upTo(folded);
        }
        return folded;
    }

    /** Postings up to a fold that was read before are all there, so that those that were reckoned need no second look. */
    private void goOn(long folded, Seen reckoned) {
        if (folded > reckoned.mark) {
            seen = Seen.upTo(folded);
        }
    }

    /**
     * From time to time: whatever is noted, and all orders once after each start of a node and whenever a tax, a unit or
     * the settings changed.
     */
    public void keepUp() {
        locks.ifFree("order-figures", () -> {
            long folded = folded();
            Seen reckoned = seen;
            String now = store.surroundings();
            int changed = reckon(Integer.MAX_VALUE, reckoned);
            if (!now.equals(surroundings)) {
                changed += reckonAll();
                surroundings = now;
            }
            String customersNow = store.customersChange();
            if (!customersNow.equals(named)) {
                renamed().forEach(id -> Portions.of(store.ordersOfCustomer(id), PORTION)
                        .forEach(this::keep));
                named = customersNow;
            }
            goOn(folded, reckoned);
            return changed;
        });
    }

    private List<Long> renamed() {
        Map<Long, Set<String>> kept = store.customers();
        Map<Long, Customer> now = new HashMap<>();
        Portions.of(kept.keySet(), PORTION).forEach(some -> now.putAll(customers.byIds(some)));
        return now.values().stream()
                .filter(each -> !Set.of(each.name().toLowerCase(Locale.ROOT)).equals(kept.get(each.id())))
                .map(Customer::id)
                .toList();
    }

    private int reckonAll() {
        int count = 0;
        List<Long> some = store.ordersAfter(0, PORTION);
        while (!some.isEmpty()) {
            keep(some);
            count += some.size();
            some = store.ordersAfter(some.get(some.size() - 1), PORTION);
        }
        return count;
    }

    private int reckon(int most, Seen before) {
        List<OrderFiguresStore.Note> notes = store.notes(most);
        Map<Long, Checkpoint> added = newTime(before);
        Set<Long> wanted = new TreeSet<>();
        notes.forEach(note -> wanted.add(note.orderId()));
        if (!added.isEmpty()) {
            Portions.of(added.keySet(), PORTION)
                    .forEach(some -> wanted.addAll(orders.byLines(some).keySet()));
        }
        Portions.of(wanted, PORTION).forEach(this::keep);
        if (!notes.isEmpty()) {
            transactions.run(() -> store.done(notes));
        }
        before.sums.putAll(added);
        return wanted.size();
    }

    /** Lines on which time was posted that this node has not reckoned yet. */
    private Map<Long, Checkpoint> newTime(Seen before) {
        Map<Long, Checkpoint> added = new HashMap<>();
        ledger.added(before.mark, Long.MAX_VALUE).forEach(each -> {
            if (!each.equals(before.sums.get(each.lineId()))) {
                added.put(each.lineId(), each);
            }
        });
        return added;
    }

    private void keep(Collection<Long> ids) {
        Map<Long, OrderFigures> figures = reading.of(() -> {
            List<SalesOrder> found = new ArrayList<>(orders.byIds(ids).values());
            return reckoning.of(found);
        });
        transactions.run(() -> store.keep(figures));
    }
}
