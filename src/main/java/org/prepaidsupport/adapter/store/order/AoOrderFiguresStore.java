package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.adapter.store.StampRow;
import org.prepaidsupport.adapter.store.StampedRow;
import org.prepaidsupport.adapter.store.customer.CustomerRow;
import org.prepaidsupport.adapter.store.settings.SettingsRow;
import org.prepaidsupport.adapter.store.tax.TaxRow;
import org.prepaidsupport.adapter.store.unit.UnitRow;
import org.prepaidsupport.application.order.OrderFigures;
import org.prepaidsupport.application.order.OrderFiguresStore;
import org.springframework.stereotype.Component;

@Component
class AoOrderFiguresStore implements OrderFiguresStore {

    private static final List<String> SURROUNDINGS =
            List.of(TaxRow.class.getSimpleName(), UnitRow.class.getSimpleName(), SettingsRow.class.getSimpleName());

    private final ActiveObjects rows;

    AoOrderFiguresStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Note> notes(int limit) {
        List<Note> found = new ArrayList<>();
        rows.stream(
                OrderNoteRow.class,
                Query.select(Row.ID + ", " + OrderNoteRow.ORDER_ID)
                        .order(Row.ID + " ASC")
                        .limit(limit),
                row -> found.add(new Note(row.getID(), row.getOrderId())));
        return found;
    }

    @Override
    public void keep(Map<Long, OrderFigures> figures) {
        if (figures.isEmpty()) {
            return;
        }
        for (SalesOrderRow row : rows.find(
                SalesOrderRow.class,
                Query.select()
                        .where(In.list(Row.ID, figures.size()), figures.keySet().toArray()))) {
            keep(row, Objects.requireNonNull(figures.get(row.getID())));
        }
    }

    private static void keep(SalesOrderRow row, OrderFigures figures) {
        boolean same = Objects.equals(row.getUntaxedAmount(), figures.untaxed().minorUnits())
                && Objects.equals(row.getTotalAmount(), figures.total().minorUnits())
                && Objects.equals(row.getToInvoiceAmount(), figures.toInvoice().minorUnits())
                && Objects.equals(
                        row.getInvoiceStatus(), figures.invoiceStatus().name())
                && Objects.equals(row.getCustomerSort(), sorted(figures));
        if (same) {
            return;
        }
        row.setUntaxedAmount(figures.untaxed().minorUnits());
        row.setTotalAmount(figures.total().minorUnits());
        row.setToInvoiceAmount(figures.toInvoice().minorUnits());
        row.setInvoiceStatus(figures.invoiceStatus().name());
        row.setCustomerSort(sorted(figures));
        row.save();
    }

    private static String sorted(OrderFigures figures) {
        return figures.customer().toLowerCase(Locale.ROOT);
    }

    @Override
    public void done(Collection<Note> notes) {
        In.parts(notes.stream().map(Note::id).toList())
                .forEach(some -> rows.deleteWithSQL(OrderNoteRow.class, In.list(Row.ID, some.size()), some.toArray()));
    }

    @Override
    public List<Long> ordersAfter(long orderId, int limit) {
        List<Long> found = new ArrayList<>();
        rows.stream(
                SalesOrderRow.class,
                Query.select(Row.ID)
                        .where(Row.ID + " > ?", orderId)
                        .order(Row.ID + " ASC")
                        .limit(limit),
                row -> found.add(row.getID()));
        return found;
    }

    @Override
    public Map<Long, Set<String>> customers() {
        Map<Long, Set<String>> found = new HashMap<>();
        String columns = SalesOrderRow.CUSTOMER_ID + ", " + SalesOrderRow.CUSTOMER_SORT;
        rows.stream(SalesOrderRow.class, Query.select(columns).group(columns), row -> found.computeIfAbsent(
                        row.getCustomerId(), any -> new HashSet<>())
                .add(String.valueOf(row.getCustomerSort())));
        return found;
    }

    @Override
    public List<Long> ordersOfCustomer(long customerId) {
        List<Long> found = new ArrayList<>();
        rows.stream(
                SalesOrderRow.class,
                Query.select(Row.ID).where(SalesOrderRow.CUSTOMER_ID + " = ?", customerId),
                row -> found.add(row.getID()));
        return found;
    }

    @Override
    public String customersChange() {
        return stamps(List.of(CustomerRow.class.getSimpleName()));
    }

    @Override
    public String surroundings() {
        return stamps(SURROUNDINGS);
    }

    private String stamps(List<String> kinds) {
        Map<String, String> stamps = new TreeMap<>();
        rows.stream(
                StampRow.class,
                Query.select(StampRow.KIND + ", " + StampedRow.STAMP)
                        .where(In.list(StampRow.KIND, kinds.size()), kinds.toArray()),
                row -> stamps.put(row.getKind(), String.valueOf(row.getStamp())));
        return "stamps " + stamps;
    }
}
