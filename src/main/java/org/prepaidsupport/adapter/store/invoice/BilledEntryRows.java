package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.springframework.stereotype.Component;

/** The rows of what is billed of worklogs. */
@Component
class BilledEntryRows {

    private static final String OLDEST_FIRST = Row.ID + " ASC";
    private static final String BY_LINE = BilledEntryRow.INVOICE_LINE_ID + " ASC, " + BilledEntryRow.WORK_DAY + " ASC, "
            + BilledEntryRow.WORKLOG_ID + " ASC";
    private static final int ADDED_AT_ONCE = 200;

    private final ActiveObjects rows;

    BilledEntryRows(ActiveObjects rows) {
        this.rows = rows;
    }

    List<BilledEntry> ofInvoice(long invoiceId) {
        return read(Query.select()
                .where(BilledEntryRow.INVOICE_ID + " = ?", invoiceId)
                .order(BY_LINE));
    }

    List<BilledEntry> ofWorklogs(Collection<Long> worklogIds) {
        List<BilledEntry> found = new ArrayList<>();
        for (List<Long> some : In.parts(worklogIds)) {
            found.addAll(read(Query.select()
                    .where(In.list(BilledEntryRow.WORKLOG_ID, some.size()), some.toArray())
                    .order(OLDEST_FIRST)));
        }
        return found;
    }

    /** Each is claimed after the last entry of its worklog that is stored now. */
    void add(List<BilledEntry> entries) {
        for (List<BilledEntry> some : Portions.of(entries, ADDED_AT_ONCE)) {
            Map<Long, Long> last = new HashMap<>();
            ofWorklogs(some.stream().map(BilledEntry::worklogId).toList())
                    .forEach(each -> last.put(each.worklogId(), each.id()));
            Inserts.into(
                    rows,
                    BilledEntryRow.class,
                    some.stream()
                            .map(each -> values(each, last.getOrDefault(each.worklogId(), 0L)))
                            .toList());
        }
    }

    /** Makes entries say what the document says: those of lines that are gone go, and of a cancelled one none counts. */
    void follow(Invoice document) {
        List<BilledEntry> before = ofInvoice(document.id());
        Set<Long> kept = document.lines().stream().map(InvoiceLine::id).collect(Collectors.toSet());
        List<BilledEntry> after = before.stream()
                .filter(each -> kept.contains(each.invoiceLineId()))
                .map(each -> each.withCounted(each.countsOn(document)))
                .toList();
        if (!after.equals(before)) {
            deleteOf(document.id());
            add(after);
        }
    }

    void deleteOf(long invoiceId) {
        rows.deleteWithSQL(BilledEntryRow.class, BilledEntryRow.INVOICE_ID + " = ?", invoiceId);
    }

    private List<BilledEntry> read(Query query) {
        return Arrays.stream(rows.find(BilledEntryRow.class, query))
                .map(BilledEntryRows::value)
                .toList();
    }

    private static Map<String, Object> values(BilledEntry entry, long last) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(BilledEntryRow.CLAIM, entry.worklogId() + ":" + last);
        values.put(BilledEntryRow.INVOICE_ID, entry.invoiceId());
        values.put(BilledEntryRow.INVOICE_LINE_ID, entry.invoiceLineId());
        values.put(BilledEntryRow.ORDER_LINE_ID, entry.orderLineId());
        values.put(BilledEntryRow.WORKLOG_ID, entry.worklogId());
        values.put(BilledEntryRow.SECONDS, entry.seconds());
        values.put(BilledEntryRow.COUNTED, entry.counted() ? entry.seconds() : 0);
        values.put(BilledEntryRow.WORK_DAY, entry.workDate().toEpochDay());
        values.put(BilledEntryRow.AUTHOR_KEY, entry.authorKey());
        values.put(BilledEntryRow.ISSUE_ID, entry.issueId());
        values.put(BilledEntryRow.PROJECT_ID, entry.projectId());
        values.put(BilledEntryRow.CREDITS, entry.credits());
        return values;
    }

    private static BilledEntry value(BilledEntryRow row) {
        return new BilledEntry(
                row.getID(),
                row.getInvoiceId(),
                row.getInvoiceLineId(),
                row.getOrderLineId(),
                row.getWorklogId(),
                row.getSeconds(),
                LocalDate.ofEpochDay(row.getWorkDay()),
                String.valueOf(row.getAuthorKey()),
                row.getIssueId(),
                row.getProjectId(),
                row.isCredits(),
                row.getCounted() != 0);
    }
}
