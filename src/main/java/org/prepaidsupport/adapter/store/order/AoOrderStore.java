package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Copies;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.Claims;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

@Component
class AoOrderStore implements OrderStore {

    /** What {@link Copies} call orders and all that follows from them. */
    static final String KIND = SalesOrderRow.class.getSimpleName();

    private final ActiveObjects rows;
    private final Claims claims;
    private final Copies copies;
    private final OrderLineRows lines;
    private final LineTasks tasks;
    private final OrderNumbers numbers;
    private final OrderNotes notes;

    AoOrderStore(
            ActiveObjects rows,
            Claims claims,
            Copies copies,
            OrderLineRows lines,
            LineTasks tasks,
            OrderNumbers numbers,
            OrderNotes notes) {
        this.rows = rows;
        this.claims = claims;
        this.copies = copies;
        copies.keeps(KIND);
        this.lines = lines;
        this.tasks = tasks;
        this.numbers = numbers;
        this.notes = notes;
    }

    @Override
    public Optional<SalesOrder> byId(long id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    @Override
    public Map<Long, SalesOrder> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : copies.records(KIND, ids, this::find);
    }

    private Map<Long, SalesOrder> find(Collection<Long> ids) {
        return index(
                read(rows.find(SalesOrderRow.class, Query.select().where(In.list(Row.ID, ids.size()), ids.toArray()))));
    }

    @Override
    public List<Long> moveToCustomer(long from, long to) {
        SalesOrderRow[] found = rows.find(SalesOrderRow.class, SalesOrderRow.CUSTOMER_ID + " = ?", from);
        List<Long> moved = new ArrayList<>();
        read(found).forEach(order -> order.lines().forEach(line -> moved.add(line.id())));
        for (SalesOrderRow row : found) {
            row.setCustomerId(to);
            row.save();
        }
        copies.changed(KIND);
        return moved;
    }

    @Override
    public Map<Long, SalesOrder> byLines(Collection<Long> lineIds) {
        return byIds(lines.ordersOf(lineIds));
    }

    @Override
    public List<SalesOrder> byTasks(Collection<Long> issueIds) {
        return List.copyOf(byIds(tasks.ordersOf(issueIds)).values());
    }

    @Override
    public List<SalesOrder> byProjectsMade(Collection<Long> projectIds) {
        return List.copyOf(byIds(tasks.ordersOfProjects(projectIds)).values());
    }

    @Override
    public Page<SalesOrder> list(OrderQuery wanted) {
        OrderConditions filter = OrderConditions.of(wanted, rows);
        int total = rows.count(SalesOrderRow.class, filter.of(Query.select()));
        Query page = filter.of(Query.select())
                .order(OrderConditions.order(wanted))
                .limit(wanted.page().limit())
                .offset(wanted.page().start());
        return new Page<>(
                read(rows.find(SalesOrderRow.class, page)),
                total,
                wanted.page().start(),
                wanted.page().limit());
    }

    @Override
    public SalesOrder add(SalesOrder order) {
        int sequence = numbers.next();
        SalesOrderRow row = rows.create(
                SalesOrderRow.class,
                new DBParam(SalesOrderRow.SEQUENCE, sequence),
                new DBParam(SalesOrderRow.ORDER_NUMBER, String.format(Locale.ROOT, "S%05d", sequence)),
                new DBParam(SalesOrderRow.CUSTOMER_ID, order.customerId()),
                new DBParam(SalesOrderRow.ORDER_DAY, order.date().toEpochDay()),
                new DBParam(SalesOrderRow.CURRENCY, order.currency().getCurrencyCode()),
                new DBParam(SalesOrderRow.STATE, order.state().name()),
                new DBParam(SalesOrderRow.VERSION, 1));
        numbers.drawn(sequence);
        return store(order, row);
    }

    @Override
    public SalesOrder save(SalesOrder order) {
        SalesOrderRow row = current(order);
        int next = order.version() + 1;
        claims.claim("order:" + order.id() + ":v" + next);
        row.setVersion(next);
        return store(order, row);
    }

    @Override
    public void delete(SalesOrder order) {
        SalesOrderRow row = current(order);
        claims.claim("order:" + order.id() + ":v" + (order.version() + 1));
        lines.deleteOf(order.id());
        rows.delete(row);
        copies.changed(KIND);
    }

    @Override
    public boolean usesProduct(long productId) {
        return lines.any(OrderLineRow.PRODUCT_ID, productId);
    }

    @Override
    public boolean usesCustomer(long customerId) {
        return rows.count(SalesOrderRow.class, Query.select().where(SalesOrderRow.CUSTOMER_ID + " = ?", customerId))
                > 0;
    }

    @Override
    public boolean usesUnit(long unitId) {
        return lines.any(OrderLineRow.UNIT_ID, unitId);
    }

    @Override
    public boolean usesTax(long taxId) {
        return lines.anyWithTax(taxId);
    }

    private SalesOrderRow current(SalesOrder order) {
        SalesOrderRow row = rows.get(SalesOrderRow.class, order.id());
        if (row == null || row.getVersion() != order.version()) {
            throw new Conflict("prepaid.error.stale");
        }
        return row;
    }

    private SalesOrder store(SalesOrder order, SalesOrderRow row) {
        row.setCustomerId(order.customerId());
        row.setOrderDay(order.date().toEpochDay());
        row.setValidUntilDay(
                order.validUntil() == null ? null : order.validUntil().toEpochDay());
        row.setCurrency(order.currency().getCurrencyCode());
        row.setReference(order.reference());
        row.setSearchText((row.getOrderNumber() + " " + order.reference()).toLowerCase(Locale.ROOT));
        row.setProjectId(order.projectId());
        row.setOwnerKey(order.ownerKey());
        row.setState(order.state().name());
        row.setLocked(order.locked());
        row.save();
        SalesOrder stored = value(row, lines.replace(row.getID(), order));
        notes.changed(List.of(row.getID()));
        copies.changed(KIND);
        return stored;
    }

    private List<SalesOrder> read(SalesOrderRow[] found) {
        Map<Long, OrderLineRows.Lines> byOrder =
                lines.of(Arrays.stream(found).map(SalesOrderRow::getID).toList());
        return Arrays.stream(found)
                .map(row -> value(row, byOrder.getOrDefault(row.getID(), OrderLineRows.Lines.NONE)))
                .toList();
    }

    private static SalesOrder value(SalesOrderRow row, OrderLineRows.Lines lines) {
        return new SalesOrder(
                row.getID(),
                row.getOrderNumber(),
                row.getCustomerId(),
                LocalDate.ofEpochDay(row.getOrderDay()),
                day(row.getValidUntilDay()),
                Currency.getInstance(row.getCurrency()),
                row.getReference() == null ? "" : row.getReference(),
                row.getProjectId(),
                row.getOwnerKey(),
                OrderState.valueOf(row.getState()),
                row.isLocked(),
                lines.lines(),
                lines.texts(),
                row.getVersion());
    }

    private static @Nullable LocalDate day(@Nullable Long day) {
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private static Map<Long, SalesOrder> index(List<SalesOrder> orders) {
        Map<Long, SalesOrder> byId = new LinkedHashMap<>();
        orders.forEach(order -> byId.put(order.id(), order));
        return byId;
    }
}
