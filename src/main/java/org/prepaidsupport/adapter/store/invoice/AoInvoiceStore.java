package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.adapter.store.VersionedRow;
import org.prepaidsupport.adapter.store.order.OrderNotes;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.invoice.InvoiceSums;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.LineBilling;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.invoice.Settlement;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.springframework.stereotype.Component;

@Component
class AoInvoiceStore implements InvoiceStore {

    private static final String KIND = InvoiceRow.class.getSimpleName();
    private static final String NEWEST_FIRST = Row.ID + " DESC";

    private final ActiveObjects rows;
    private final Claims claims;
    private final Copies copies;
    private final InvoiceRecords records;
    private final InvoiceLineRows lines;
    private final OrderNotes notes;
    private final DocumentNumbers numbers;
    private final BilledEntryRows entries;

    AoInvoiceStore(
            ActiveObjects rows,
            Claims claims,
            Copies copies,
            InvoiceRecords records,
            InvoiceLineRows lines,
            OrderNotes notes,
            DocumentNumbers numbers,
            BilledEntryRows entries) {
        this.rows = rows;
        this.claims = claims;
        this.copies = copies;
        copies.keeps(KIND);
        this.records = records;
        this.lines = lines;
        this.notes = notes;
        this.entries = entries;
        this.numbers = numbers;
    }

    @Override
    public Optional<Invoice> byId(long id) {
        InvoiceRow row = rows.get(InvoiceRow.class, id);
        return row == null
                ? Optional.empty()
                : Optional.of(records.read(new InvoiceRow[] {row}).get(0));
    }

    @Override
    public Map<Long, Invoice> byIds(Collection<Long> ids) {
        Map<Long, Invoice> found = new HashMap<>();
        for (List<Long> some : In.parts(ids)) {
            records.read(rows.find(
                            InvoiceRow.class, Query.select().where(In.list(Row.ID, some.size()), some.toArray())))
                    .forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    @Override
    public Page<Invoice> list(InvoiceQuery wanted) {
        InvoiceConditions conditions = new InvoiceConditions(rows, wanted);
        PageRequest page = wanted.page();
        return new Page<>(
                records.read(rows.find(
                        InvoiceRow.class,
                        conditions
                                .query()
                                .order(InvoiceConditions.order(wanted))
                                .limit(page.limit())
                                .offset(page.start()))),
                rows.count(InvoiceRow.class, conditions.query()),
                page.start(),
                page.limit());
    }

    @Override
    public List<InvoiceSums> sums(InvoiceQuery wanted) {
        return PostedSums.of(rows, wanted);
    }

    @Override
    public List<Invoice> creditNotesOf(Collection<Long> invoiceIds) {
        List<Invoice> found = new ArrayList<>();
        for (List<Long> part : In.parts(invoiceIds)) {
            found.addAll(records.read(rows.find(
                    InvoiceRow.class,
                    Query.select()
                            .where(In.list(InvoiceRow.REVERSES, part.size()), part.toArray())
                            .order(Row.ID + " ASC"))));
        }
        return found;
    }

    @Override
    public Map<Long, List<Remainder.Use>> usesOf(Collection<Long> lineIds) {
        Map<Long, List<InvoiceLine>> found = lines.takingBack(lineIds);
        Map<Long, List<Remainder.Use>> uses = new HashMap<>();
        for (List<Long> part : In.parts(found.keySet())) {
            for (InvoiceRow row :
                    rows.find(InvoiceRow.class, Query.select().where(In.list(Row.ID, part.size()), part.toArray()))) {
                if (!InvoiceState.CANCELLED.name().equals(row.getState())) {
                    InvoiceKind kind = InvoiceKind.valueOf(String.valueOf(row.getKind()));
                    for (InvoiceLine line : found.getOrDefault(row.getID(), List.of())) {
                        uses.computeIfAbsent(line.source(), any -> new ArrayList<>())
                                .add(new Remainder.Use(row.getID(), kind, line));
                    }
                }
            }
        }
        return uses;
    }

    @Override
    public void settle(long invoiceId, Settlement settlement) {
        InvoiceRow row = rows.get(InvoiceRow.class, invoiceId);
        row.setOpenCents(settlement.open().minorUnits());
        row.setPaymentState(settlement.state().name());
        row.save();
    }

    @Override
    public List<Invoice> ofOrder(long orderId) {
        Object[] ids = Arrays.stream(rows.find(InvoiceOrderRow.class, InvoiceOrderRow.ORDER_ID + " = ?", orderId))
                .map(InvoiceOrderRow::getInvoiceId)
                .toArray();
        return ids.length == 0
                ? List.of()
                : records.read(rows.find(
                        InvoiceRow.class,
                        Query.select().where(In.list(Row.ID, ids.length), ids).order(NEWEST_FIRST)));
    }

    @Override
    public Map<Long, List<Invoice>> draftsOf(Collection<Long> orderIds) {
        Map<Long, List<Invoice>> drafts = new HashMap<>();
        for (List<Long> part : In.parts(orderIds)) {
            List<Long> ids = Arrays.stream(rows.find(
                            InvoiceOrderRow.class, In.list(InvoiceOrderRow.ORDER_ID, part.size()), part.toArray()))
                    .map(InvoiceOrderRow::getInvoiceId)
                    .distinct()
                    .toList();
            for (Invoice each : byIds(ids).values()) {
                if (each.state() == InvoiceState.DRAFT) {
                    each.orders().forEach(order -> drafts.computeIfAbsent(order, any -> new ArrayList<>())
                            .add(each));
                }
            }
        }
        drafts.keySet().retainAll(orderIds);
        return drafts;
    }

    @Override
    public void moveToCustomer(long from, long to) {
        for (InvoiceRow row : rows.find(InvoiceRow.class, InvoiceRow.CUSTOMER_ID + " = ?", from)) {
            row.setCustomerId(to);
            row.save();
        }
        copies.changed(KIND);
    }

    @Override
    public Map<Long, Decimal> invoicedByLine(Collection<Long> orderLineIds) {
        Map<Long, Decimal> found = new HashMap<>();
        billingByLine(orderLineIds).forEach((line, billing) -> found.put(line, billing.quantity()));
        return found;
    }

    @Override
    public Map<Long, LineBilling> billingByLine(Collection<Long> orderLineIds) {
        Map<Long, Optional<LineBilling>> counted = copies.records(KIND, orderLineIds, this::counted);
        Map<Long, LineBilling> found = new HashMap<>();
        counted.forEach((line, sums) -> sums.ifPresent(each -> found.put(line, each)));
        return found;
    }

    /** Empty for lines that are not billed. */
    private Map<Long, Optional<LineBilling>> counted(Collection<Long> orderLineIds) {
        Map<Long, LineBilling> sums = lines.billed(orderLineIds);
        Map<Long, Optional<LineBilling>> found = new HashMap<>();
        orderLineIds.forEach(id -> found.put(id, Optional.ofNullable(sums.get(id))));
        return found;
    }

    @Override
    public boolean usesTax(long taxId) {
        return lines.anyWithTax(taxId);
    }

    @Override
    public Invoice add(Invoice invoice) {
        InvoiceRow row = rows.create(InvoiceRow.class, new DBParam(VersionedRow.VERSION, 1));
        for (long order : invoice.orders()) {
            rows.create(
                    InvoiceOrderRow.class,
                    new DBParam(InvoiceOrderRow.INVOICE_ID, row.getID()),
                    new DBParam(InvoiceOrderRow.ORDER_ID, order));
        }
        return store(invoice, row);
    }

    @Override
    public Invoice save(Invoice invoice) {
        InvoiceRow row = current(invoice);
        if (invoice.number() != null && row.getInvoiceNumber() == null) {
            claims.claim("number:" + invoice.number());
        }
        row.setVersion(invoice.version() + 1);
        Invoice stored = store(invoice, row);
        entries.follow(stored);
        return stored;
    }

    @Override
    public void delete(Invoice invoice) {
        InvoiceRow row = current(invoice);
        entries.deleteOf(invoice.id());
        lines.deleteOf(invoice.id());
        rows.deleteWithSQL(InvoiceOrderRow.class, InvoiceOrderRow.INVOICE_ID + " = ?", invoice.id());
        rows.delete(row);
        notes.changed(invoice.orders());
        copies.changed(KIND);
    }

    @Override
    public String drawNumber(NumberPattern pattern, int year) {
        return numbers.draw(pattern, year);
    }

    private InvoiceRow current(Invoice invoice) {
        InvoiceRow row = rows.get(InvoiceRow.class, invoice.id());
        if (row == null || row.getVersion() != invoice.version()) {
            throw new Conflict("prepaid.error.stale");
        }
        claims.claim("invoice:" + invoice.id() + ":v" + (invoice.version() + 1));
        return row;
    }

    private Invoice store(Invoice invoice, InvoiceRow row) {
        InvoiceRecords.fill(row, invoice);
        row.save();
        Invoice stored = InvoiceRecords.value(row, lines.replace(row.getID(), invoice), invoice.orders());
        notes.changed(invoice.orders());
        copies.changed(KIND);
        return stored;
    }
}
