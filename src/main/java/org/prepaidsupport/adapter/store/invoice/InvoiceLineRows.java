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
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Inserts;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.Issued;
import org.prepaidsupport.domain.invoice.LineBilling;
import org.prepaidsupport.domain.invoice.LineRole;
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
    Map<Long, LineBilling> billed(Collection<Long> orderLineIds) {
        Map<Long, LineBilling> sums = new HashMap<>();
        if (!orderLineIds.isEmpty()) {
            Query query = Query.select(InvoiceLineRow.ORDER_LINE_ID + ", " + sum(InvoiceLineRow.COUNTED) + ", "
                            + sum(InvoiceLineRow.POSTED) + ", " + sum(InvoiceLineRow.BILLED_CENTS))
                    .where(In.list(InvoiceLineRow.ORDER_LINE_ID, orderLineIds.size()), orderLineIds.toArray())
                    .group(InvoiceLineRow.ORDER_LINE_ID);
            rows.stream(
                    InvoiceLineRow.class,
                    query,
                    row -> sums.put(
                            row.getOrderLineId(),
                            new LineBilling(
                                    Decimal.ofScaled(row.getCounted()),
                                    Decimal.ofScaled(zeroed(row.getPosted())),
                                    zeroed(row.getBilledCents()))));
        }
        return sums;
    }

    private static String sum(String column) {
        return "SUM(" + column + ") AS " + column;
    }

    private static long zeroed(@Nullable Long stored) {
        return stored == null ? 0 : stored;
    }

    /** Rows of lines that take back these lines, by document. */
    Map<Long, List<InvoiceLine>> takingBack(Collection<Long> lineIds) {
        Map<Long, List<InvoiceLine>> byInvoice = new HashMap<>();
        for (List<Long> part : In.parts(lineIds)) {
            for (InvoiceLineRow row : rows.find(
                    InvoiceLineRow.class,
                    Query.select()
                            .where(In.list(InvoiceLineRow.SOURCE_LINE, part.size()), part.toArray())
                            .order(InvoiceLineRow.INVOICE_ID + " ASC, " + InvoiceLineRow.POSITION + " ASC"))) {
                byInvoice
                        .computeIfAbsent(row.getInvoiceId(), any -> new ArrayList<>())
                        .add(value(row));
            }
        }
        return byInvoice;
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
                added.add(values(invoiceId, line, position, Counts.of(invoice, position)));
            } else {
                store(
                        line,
                        Optional.ofNullable(before.remove(line.id())).orElseThrow(NotFound::new),
                        position,
                        Counts.of(invoice, position));
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

    /** What a line adds to its order line. */
    private record Counts(long quantity, long posted, long cents) {

        /** Odoo: drafts count as billed but not in money, cancelled documents don't, credit notes take back. */
        static Counts of(Invoice invoice, int position) {
            InvoiceLine line = invoice.lines().get(position);
            if (invoice.state() == InvoiceState.CANCELLED) {
                return new Counts(0, 0, 0);
            }
            int sign = invoice.kind() == InvoiceKind.CREDIT_NOTE ? -1 : 1;
            long quantity =
                    line.role().countsQuantity() ? sign * line.quantity().scaled() : 0;
            Issued issued = invoice.issued();
            return issued == null
                    ? new Counts(quantity, 0, 0)
                    : new Counts(
                            quantity,
                            quantity,
                            sign * issued.totals().subtotals().get(position).minorUnits());
        }

        boolean isOn(InvoiceLineRow row) {
            return row.getCounted() == quantity
                    && zeroed(row.getPosted()) == posted
                    && zeroed(row.getBilledCents()) == cents;
        }
    }

    private static Map<String, Object> values(long invoiceId, InvoiceLine line, int position, Counts counts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(InvoiceLineRow.INVOICE_ID, invoiceId);
        values.put(InvoiceLineRow.POSITION, position);
        values.put(InvoiceLineRow.ORDER_LINE_ID, line.orderLineId());
        values.put(InvoiceLineRow.PRODUCT_ID, line.productId());
        values.put(InvoiceLineRow.DESCRIPTION, line.description());
        values.put(InvoiceLineRow.QUANTITY, line.quantity().scaled());
        values.put(InvoiceLineRow.COUNTED, counts.quantity());
        values.put(InvoiceLineRow.POSTED, counts.posted());
        values.put(InvoiceLineRow.BILLED_CENTS, counts.cents());
        values.put(InvoiceLineRow.UNIT_ID, line.unitId());
        values.put(InvoiceLineRow.UNIT_PRICE, line.unitPrice().scaled());
        values.put(InvoiceLineRow.DISCOUNT, line.discount().scaled());
        values.put(InvoiceLineRow.TAXES, In.text(line.taxes()));
        values.put(InvoiceLineRow.ROLE, line.role().name());
        values.put(InvoiceLineRow.SOURCE_LINE, line.source());
        return values;
    }

    private static void store(InvoiceLine line, InvoiceLineRow row, int position, Counts counts) {
        if (row.getLinePosition() == position && counts.isOn(row) && value(row).equals(line)) {
            return;
        }
        row.setLinePosition(position);
        row.setOrderLineId(line.orderLineId());
        row.setProductId(line.productId());
        row.setDescription(line.description());
        row.setQuantity(line.quantity().scaled());
        row.setCounted(counts.quantity());
        row.setPosted(counts.posted());
        row.setBilledCents(counts.cents());
        row.setUnitId(line.unitId());
        row.setUnitPrice(line.unitPrice().scaled());
        row.setDiscount(line.discount().scaled());
        row.setTaxes(In.text(line.taxes()));
        row.setLineRole(line.role().name());
        row.setSourceLine(line.source());
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
                In.ids(row.getTaxes()),
                row.getLineRole() == null ? LineRole.REGULAR : LineRole.valueOf(row.getLineRole()),
                row.getSourceLine());
    }
}
