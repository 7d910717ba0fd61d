package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Like;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.adapter.store.VersionedRow;
import org.prepaidsupport.adapter.store.order.OrderNotes;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

@Component
class AoInvoiceStore implements InvoiceStore {

    private static final String KIND = InvoiceRow.class.getSimpleName();
    private static final String NEWEST_FIRST = Row.ID + " DESC";
    private static final int FEWEST_DIGITS = 5;

    private final ActiveObjects rows;
    private final Claims claims;
    private final Copies copies;
    private final InvoiceLineRows lines;
    private final OrderNotes notes;
    private final BilledEntryRows entries;

    AoInvoiceStore(
            ActiveObjects rows,
            Claims claims,
            Copies copies,
            InvoiceLineRows lines,
            OrderNotes notes,
            BilledEntryRows entries) {
        this.rows = rows;
        this.claims = claims;
        this.copies = copies;
        copies.keeps(KIND);
        this.lines = lines;
        this.notes = notes;
        this.entries = entries;
    }

    @Override
    public Optional<Invoice> byId(long id) {
        InvoiceRow row = rows.get(InvoiceRow.class, id);
        return row == null
                ? Optional.empty()
                : Optional.of(read(new InvoiceRow[] {row}).get(0));
    }

    @Override
    public Map<Long, Invoice> byIds(Collection<Long> ids) {
        Map<Long, Invoice> found = new HashMap<>();
        for (List<Long> some : In.parts(ids)) {
            read(rows.find(InvoiceRow.class, Query.select().where(In.list(Row.ID, some.size()), some.toArray())))
                    .forEach(each -> found.put(each.id(), each));
        }
        return found;
    }

    @Override
    public Page<Invoice> list(InvoiceQuery wanted) {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        wanted.state().ifPresent(state -> equal(InvoiceRow.STATE, state.name(), conditions, values));
        wanted.kind().ifPresent(kind -> equal(InvoiceRow.KIND, kind.name(), conditions, values));
        wanted.customerId().ifPresent(id -> equal(InvoiceRow.CUSTOMER_ID, id, conditions, values));
        wanted.number().ifPresent(text -> {
            conditions.add(Like.condition(InvoiceRow.NUMBER));
            values.add(Like.part(text.toUpperCase(Locale.ROOT)));
        });
        Function<Query, Query> filter =
                query -> conditions.isEmpty() ? query : query.where(String.join(" AND ", conditions), values.toArray());
        PageRequest page = wanted.page();
        return new Page<>(
                read(rows.find(
                        InvoiceRow.class,
                        filter.apply(Query.select())
                                .order(NEWEST_FIRST)
                                .limit(page.limit())
                                .offset(page.start()))),
                rows.count(InvoiceRow.class, filter.apply(Query.select())),
                page.start(),
                page.limit());
    }

    @Override
    public List<Invoice> ofOrder(long orderId) {
        Object[] ids = Arrays.stream(rows.find(InvoiceOrderRow.class, InvoiceOrderRow.ORDER_ID + " = ?", orderId))
                .map(InvoiceOrderRow::getInvoiceId)
                .toArray();
        return ids.length == 0
                ? List.of()
                : read(rows.find(
                        InvoiceRow.class,
                        Query.select().where(In.list(Row.ID, ids.length), ids).order(NEWEST_FIRST)));
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
        Map<Long, Optional<Decimal>> counted = copies.records(KIND, orderLineIds, this::counted);
        Map<Long, Decimal> found = new HashMap<>();
        counted.forEach((line, sum) -> sum.ifPresent(each -> found.put(line, each)));
        return found;
    }

    /** Empty for lines that are not billed. */
    private Map<Long, Optional<Decimal>> counted(Collection<Long> orderLineIds) {
        Map<Long, Decimal> sums = lines.counted(orderLineIds);
        Map<Long, Optional<Decimal>> found = new HashMap<>();
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
    public String drawNumber(String prefix) {
        return prefix + String.format(Locale.ROOT, "%05d", last(prefix, FEWEST_DIGITS) + 1);
    }

    /** As texts, 100000 sorts before 99999: numbers of more digits are asked for once those of fewer are used up. */
    private int last(String prefix, int digits) {
        InvoiceRow[] found = rows.find(
                InvoiceRow.class,
                Query.select()
                        .where(Like.condition(InvoiceRow.NUMBER), Like.literal(prefix) + "_".repeat(digits))
                        .order(InvoiceRow.NUMBER + " DESC")
                        .limit(1));
        int last = found.length == 0
                ? 0
                : Integer.parseInt(String.valueOf(found[0].getInvoiceNumber()).substring(prefix.length()));
        boolean usedUp = last == Integer.parseInt("9".repeat(digits));
        return usedUp ? Math.max(last, last(prefix, digits + 1)) : last;
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
        row.setInvoiceNumber(invoice.number());
        row.setKind(invoice.kind().name());
        row.setState(invoice.state().name());
        row.setCustomerId(invoice.customerId());
        row.setInvoiceDay(invoice.date() == null ? null : invoice.date().toEpochDay());
        row.setDueDay(invoice.dueDate() == null ? null : invoice.dueDate().toEpochDay());
        row.setCurrency(invoice.currency().getCurrencyCode());
        IssuedColumns.write(invoice.issued(), row);
        row.save();
        Invoice stored = value(row, lines.replace(row.getID(), invoice), invoice.orders());
        notes.changed(invoice.orders());
        copies.changed(KIND);
        return stored;
    }

    private List<Invoice> read(InvoiceRow[] found) {
        List<Long> ids = Arrays.stream(found).map(InvoiceRow::getID).toList();
        Map<Long, List<InvoiceLine>> byInvoice = lines.of(ids);
        Map<Long, List<Long>> orders = new HashMap<>();
        if (!ids.isEmpty()) {
            for (InvoiceOrderRow row : rows.find(
                    InvoiceOrderRow.class,
                    Query.select()
                            .where(In.list(InvoiceOrderRow.INVOICE_ID, ids.size()), ids.toArray())
                            .order(Row.ID + " ASC"))) {
                orders.computeIfAbsent(row.getInvoiceId(), any -> new ArrayList<>())
                        .add(row.getOrderId());
            }
        }
        return Arrays.stream(found)
                .map(row -> value(
                        row,
                        byInvoice.getOrDefault(row.getID(), List.of()),
                        orders.getOrDefault(row.getID(), List.of())))
                .toList();
    }

    private static Invoice value(InvoiceRow row, List<InvoiceLine> lines, List<Long> orders) {
        Currency currency = Currency.getInstance(String.valueOf(row.getCurrency()));
        return new Invoice(
                row.getID(),
                row.getInvoiceNumber(),
                InvoiceKind.valueOf(String.valueOf(row.getKind())),
                InvoiceState.valueOf(String.valueOf(row.getState())),
                row.getCustomerId(),
                day(row.getInvoiceDay()),
                day(row.getDueDay()),
                currency,
                lines,
                orders,
                IssuedColumns.read(row, currency),
                row.getVersion());
    }

    private static @Nullable LocalDate day(@Nullable Long day) {
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private static void equal(String column, Object value, List<String> conditions, List<Object> values) {
        conditions.add(column + " = ?");
        values.add(value);
    }
}
