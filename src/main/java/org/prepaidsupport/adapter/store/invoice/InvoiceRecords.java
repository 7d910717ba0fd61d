package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

/** Makes documents of their rows, and fills rows from documents. */
@Component
class InvoiceRecords {

    private final ActiveObjects rows;
    private final InvoiceLineRows lines;

    InvoiceRecords(ActiveObjects rows, InvoiceLineRows lines) {
        this.rows = rows;
        this.lines = lines;
    }

    /** All but lines and orders, which have rows of their own. */
    static void fill(InvoiceRow row, Invoice invoice) {
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
    }

    /** With their lines and orders, in the order of the rows; two statements. */
    List<Invoice> read(InvoiceRow[] found) {
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

    static Invoice value(InvoiceRow row, List<InvoiceLine> lines, List<Long> orders) {
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
