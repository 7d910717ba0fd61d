package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.application.delivery.BilledTime;
import org.prepaidsupport.application.invoice.BilledEntryStore;
import org.prepaidsupport.domain.delivery.Billed;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.springframework.stereotype.Component;

@Component
class AoBilledEntryStore implements BilledEntryStore, BilledTime {

    private static final String KIND = InvoiceRow.class.getSimpleName();

    private final ActiveObjects rows;
    private final Copies copies;
    private final BilledEntryRows entries;

    AoBilledEntryStore(ActiveObjects rows, Copies copies, BilledEntryRows entries) {
        this.rows = rows;
        this.copies = copies;
        this.entries = entries;
    }

    @Override
    public List<BilledEntry> ofInvoice(long invoiceId) {
        return entries.ofInvoice(invoiceId);
    }

    @Override
    public List<BilledEntry> ofWorklogs(Collection<Long> worklogIds) {
        return entries.ofWorklogs(worklogIds);
    }

    @Override
    public Map<Long, Billed> billed(Collection<Long> worklogIds) {
        Map<Long, Billed> found = new HashMap<>();
        for (BilledEntry each : entries.ofWorklogs(worklogIds)) {
            if (each.counted()) {
                found.merge(each.worklogId(), billed(each), AoBilledEntryStore::both);
            }
        }
        found.values().removeIf(each -> each.seconds() == 0);
        return found;
    }

    private static Billed billed(BilledEntry entry) {
        // What a credit note says of the day says the document that it takes back.
        Set<Billed.Day> days = entry.credits() ? Set.of() : Set.of(new Billed.Day(entry.workDate(), entry.authorKey()));
        return new Billed(entry.orderLineId(), entry.projectId(), entry.seconds(), days);
    }

    /** The later one says where. */
    private static Billed both(Billed earlier, Billed later) {
        Set<Billed.Day> days = new HashSet<>(earlier.days());
        days.addAll(later.days());
        return new Billed(later.lineId(), later.projectId(), Math.addExact(earlier.seconds(), later.seconds()), days);
    }

    @Override
    public Map<Long, Map<Long, Long>> secondsByWorklog(Collection<Long> orderLineIds) {
        Map<Long, Map<Long, Long>> byLine = new LinkedHashMap<>();
        for (List<Long> some : In.parts(orderLineIds)) {
            Query query = Query.select(BilledEntryRow.ORDER_LINE_ID + ", " + BilledEntryRow.WORKLOG_ID + ", " + sum())
                    .where(In.list(BilledEntryRow.ORDER_LINE_ID, some.size()), some.toArray())
                    .group(BilledEntryRow.ORDER_LINE_ID + ", " + BilledEntryRow.WORKLOG_ID);
            rows.stream(BilledEntryRow.class, query, row -> {
                if (row.getCounted() != 0) {
                    byLine.computeIfAbsent(row.getOrderLineId(), any -> new LinkedHashMap<>())
                            .put(row.getWorklogId(), row.getCounted());
                }
            });
        }
        return byLine;
    }

    @Override
    public Map<Long, Long> secondsByLine(Collection<Long> orderLineIds) {
        return copies.records(KIND, "billed", orderLineIds, this::sums);
    }

    private Map<Long, Long> sums(Collection<Long> orderLineIds) {
        Map<Long, Long> sums = new HashMap<>();
        orderLineIds.forEach(id -> sums.put(id, 0L));
        for (List<Long> some : In.parts(sums.keySet())) {
            Query query = Query.select(BilledEntryRow.ORDER_LINE_ID + ", " + sum())
                    .where(In.list(BilledEntryRow.ORDER_LINE_ID, some.size()), some.toArray())
                    .group(BilledEntryRow.ORDER_LINE_ID);
            rows.stream(BilledEntryRow.class, query, row -> sums.put(row.getOrderLineId(), row.getCounted()));
        }
        return sums;
    }

    private static String sum() {
        return "SUM(" + BilledEntryRow.COUNTED + ") AS " + BilledEntryRow.COUNTED;
    }

    @Override
    public void add(List<BilledEntry> added) {
        entries.add(added);
        copies.changed(KIND);
    }

    @Override
    public void replace(long invoiceId, List<BilledEntry> now) {
        entries.deleteOf(invoiceId);
        add(now);
    }
}
