package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

/** The rows of invoice lines. */
@Component
class InvoiceLineRows {

    private final ActiveObjects rows;

    InvoiceLineRows(ActiveObjects rows) {
        this.rows = rows;
    }

    Map<Long, List<InvoiceLine>> of(Collection<Long> invoiceIds) {
        Map<Long, List<InvoiceLine>> byInvoice = new HashMap<>();
        if (!invoiceIds.isEmpty()) {
            for (InvoiceLineRow row : find(invoiceIds)) {
                byInvoice
                        .computeIfAbsent(row.getInvoiceId(), any -> new ArrayList<>())
                        .add(value(row));
            }
        }
        return byInvoice;
    }

    /** Sums of what counts as billed, by order line. */
    Map<Long, Decimal> counted(Collection<Long> orderLineIds) {
        Map<Long, Decimal> sums = new HashMap<>();
        if (!orderLineIds.isEmpty()) {
            Query query = Query.select(InvoiceLineRow.ORDER_LINE_ID + ", SUM(" + InvoiceLineRow.COUNTED + ") AS "
                            + InvoiceLineRow.COUNTED)
                    .where(In.list(InvoiceLineRow.ORDER_LINE_ID, orderLineIds.size()), orderLineIds.toArray())
                    .group(InvoiceLineRow.ORDER_LINE_ID);
            rows.stream(
                    InvoiceLineRow.class,
                    query,
                    row -> sums.put(row.getOrderLineId(), Decimal.ofScaled(row.getCounted())));
        }
        return sums;
    }

    boolean anyWithTax(long taxId) {
        return rows.count(InvoiceLineRow.class, In.containing(InvoiceLineRow.TAXES, taxId)) > 0;
    }

    /** Changes kept lines, adds new ones by one statement, removes the rest. */
    List<InvoiceLine> replace(long invoiceId, Invoice invoice) {
        Map<Long, InvoiceLineRow> before = new HashMap<>();
        for (InvoiceLineRow row : find(List.of(invoiceId))) {
            before.put(row.getID(), row);
        }
        List<Map<String, Object>> added = new ArrayList<>();
        List<InvoiceLine> stored = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            int position = stored.size();
            if (line.id() == 0) {
                added.add(values(invoiceId, line, position, counts(invoice)));
            } else {
                store(
                        line,
                        Optional.ofNullable(before.remove(line.id())).orElseThrow(NotFound::new),
                        position,
                        counts(invoice));
            }
            stored.add(line);
        }
        if (!before.isEmpty()) {
            rows.delete(before.values().toArray(InvoiceLineRow[]::new));
        }
        if (added.isEmpty()) {
            return stored;
        }
        Inserts.into(rows, InvoiceLineRow.class, added);
        return Arrays.stream(find(List.of(invoiceId)))
                .map(InvoiceLineRows::value)
                .toList();
    }

    void deleteOf(long invoiceId) {
        rows.deleteWithSQL(InvoiceLineRow.class, InvoiceLineRow.INVOICE_ID + " = ?", invoiceId);
    }

    private InvoiceLineRow[] find(Collection<Long> invoiceIds) {
        return rows.find(
                InvoiceLineRow.class,
                Query.select()
                        .where(In.list(InvoiceLineRow.INVOICE_ID, invoiceIds.size()), invoiceIds.toArray())
                        .order(InvoiceLineRow.INVOICE_ID + " ASC, " + InvoiceLineRow.POSITION + " ASC"));
    }

    /** Odoo: drafts count as billed, cancelled documents don't, credit notes take back. */
    private static int counts(Invoice invoice) {
        if (invoice.state() == InvoiceState.CANCELLED) {
            return 0;
        }
        return invoice.kind() == InvoiceKind.CREDIT_NOTE ? -1 : 1;
    }

    private static Map<String, Object> values(long invoiceId, InvoiceLine line, int position, int sign) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(InvoiceLineRow.INVOICE_ID, invoiceId);
        values.put(InvoiceLineRow.POSITION, position);
        values.put(InvoiceLineRow.ORDER_LINE_ID, line.orderLineId());
        values.put(InvoiceLineRow.PRODUCT_ID, line.productId());
        values.put(InvoiceLineRow.DESCRIPTION, line.description());
        values.put(InvoiceLineRow.QUANTITY, line.quantity().scaled());
        values.put(InvoiceLineRow.COUNTED, sign * line.quantity().scaled());
        values.put(InvoiceLineRow.UNIT_ID, line.unitId());
        values.put(InvoiceLineRow.UNIT_PRICE, line.unitPrice().scaled());
        values.put(InvoiceLineRow.DISCOUNT, line.discount().scaled());
        values.put(InvoiceLineRow.TAXES, In.text(line.taxes()));
        return values;
    }

    private static void store(InvoiceLine line, InvoiceLineRow row, int position, int sign) {
        long counted = sign * line.quantity().scaled();
        if (row.getLinePosition() == position
                && row.getCounted() == counted
                && value(row).equals(line)) {
            return;
        }
        row.setLinePosition(position);
        row.setOrderLineId(line.orderLineId());
        row.setProductId(line.productId());
        row.setDescription(line.description());
        row.setQuantity(line.quantity().scaled());
        row.setCounted(counted);
        row.setUnitId(line.unitId());
        row.setUnitPrice(line.unitPrice().scaled());
        row.setDiscount(line.discount().scaled());
        row.setTaxes(In.text(line.taxes()));
        row.save();
    }

    private static InvoiceLine value(InvoiceLineRow row) {
        return new InvoiceLine(
                row.getID(),
                row.getOrderLineId(),
                row.getProductId(),
                row.getDescription() == null ? "" : row.getDescription(),
                Decimal.ofScaled(row.getQuantity()),
                row.getUnitId(),
                Decimal.ofScaled(row.getUnitPrice()),
                Decimal.ofScaled(row.getDiscount()),
                In.ids(row.getTaxes()));
    }
}
