package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
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
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.settings.NumberPattern;
import org.springframework.stereotype.Component;

@Component
class AoInvoiceStore implements InvoiceStore {

    private static final String KIND = InvoiceRow.class.getSimpleName();
    private static final String NEWEST_FIRST = Row.ID + " DESC";

    private final ActiveObjects rows;
    private final Claims claims;
    private final Copies copies;
    private final InvoiceLineRows lines;
    private final OrderNotes notes;
    private final DocumentNumbers numbers;
    private final BilledEntryRows entries;

    AoInvoiceStore(
            ActiveObjects rows,
            Claims claims,
            Copies copies,
            InvoiceLineRows lines,
            OrderNotes notes,
            DocumentNumbers numbers,
            BilledEntryRows entries) {
        this.rows = rows;
        this.claims = claims;
        this.copies = copies;
        copies.keeps(KIND);
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
        InvoiceConditions conditions = new InvoiceConditions(rows, wanted);
        PageRequest page = wanted.page();
        return new Page<>(
                read(rows.find(
                        InvoiceRow.class,
                        conditions
                                .query()
                                .order(order(wanted))
                                .limit(page.limit())
                                .offset(page.start()))),
                rows.count(InvoiceRow.class, conditions.query()),
                page.start(),
                page.limit());
    }

    private static String order(InvoiceQuery wanted) {
        String direction = wanted.descending() ? " DESC" : " ASC";
        String column =
                switch (wanted.sort()) {
                    case CREATED -> "";
                    case NUMBER -> InvoiceRow.NUMBER;
                    case DATE -> InvoiceRow.DAY;
                    case DUE -> InvoiceRow.DUE_DAY;
                    case TOTAL -> InvoiceRow.TOTAL;
                    case OPEN -> InvoiceRow.OPEN;
                };
        return (column.isEmpty() ? "" : column + direction + ", ") + Row.ID + direction;
    }

    @Override
    public List<InvoiceSums> sums(InvoiceQuery wanted) {
        Map<Currency, InvoiceSums> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        Query query = new InvoiceConditions(rows, wanted)
                .and(InvoiceRow.STATE + " = ?", InvoiceState.POSTED.name())
                .on(Query.select(InvoiceRow.CURRENCY + ", " + InvoiceRow.KIND + ", " + sum(InvoiceRow.UNTAXED) + ", "
                        + sum(InvoiceRow.TOTAL) + ", " + sum(InvoiceRow.OPEN)))
                .group(InvoiceRow.CURRENCY + ", " + InvoiceRow.KIND);
        rows.stream(InvoiceRow.class, query, row -> {
            Currency currency = Currency.getInstance(String.valueOf(row.getCurrency()));
            int sign = InvoiceKind.valueOf(String.valueOf(row.getKind())) == InvoiceKind.CREDIT_NOTE ? -1 : 1;
            InvoiceSums own = new InvoiceSums(
                    money(sign, row.getUntaxedCents(), currency),
                    money(sign, row.getTotalCents(), currency),
                    money(sign, row.getOpenCents(), currency));
            sums.merge(currency, own, InvoiceSums::plus);
        });
        return List.copyOf(sums.values());
    }

    private static String sum(String column) {
        return "SUM(" + column + ") AS " + column;
    }

    private static Money money(int sign, @Nullable Long cents, Currency currency) {
        return new Money(cents == null ? 0 : sign * cents, currency);
    }

    @Override
    public List<Invoice> creditNotesOf(Collection<Long> invoiceIds) {
        List<Invoice> found = new ArrayList<>();
        for (List<Long> part : In.parts(invoiceIds)) {
            found.addAll(read(rows.find(
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
                : read(rows.find(
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
        row.setInvoiceNumber(invoice.number());
        row.setKind(invoice.kind().name());
        row.setState(invoice.state().name());
        row.setCustomerId(invoice.customerId());
        row.setInvoiceDay(invoice.date() == null ? null : invoice.date().toEpochDay());
        row.setDueDay(invoice.dueDate() == null ? null : invoice.dueDate().toEpochDay());
        row.setCurrency(invoice.currency().getCurrencyCode());
        row.setSearchNumber(invoice.number() == null ? null : invoice.number().toLowerCase(Locale.ROOT));
        row.setReverses(invoice.reverses());
        row.setReason(invoice.reason());
        row.setTexts(TextsColumn.write(invoice.texts()));
        if (invoice.settlement() != null) {
            row.setOpenCents(invoice.settlement().open().minorUnits());
            row.setPaymentState(invoice.settlement().state().name());
        }
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
                TextsColumn.read(row.getTexts()),
                orders,
                row.getReverses(),
                row.getReason() == null ? "" : row.getReason(),
                IssuedColumns.settlement(row, currency),
                IssuedColumns.read(row, currency),
                row.getVersion());
    }

    private static @Nullable LocalDate day(@Nullable Long day) {
        return day == null ? null : LocalDate.ofEpochDay(day);
    }
}
