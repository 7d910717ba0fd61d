package org.prepaidsupport.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.table.Sheet;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.order.SalesOrder;

/** Invoices and credit notes as a sheet; amounts of credit notes are positive, as in the rest of the API. */
final class InvoiceCsv {

    private static final List<String> HEADER = List.of(
            "id",
            "number",
            "kind",
            "state",
            "paymentState",
            "customer",
            "orders",
            "date",
            "dueDate",
            "currency",
            "untaxed",
            "tax",
            "total",
            "open",
            "reverses");

    private InvoiceCsv() {}

    static Sheet sheet(List<InvoiceOverview> invoices) {
        List<Sheet.Row> rows = new ArrayList<>();
        invoices.forEach(each -> rows.add(new Sheet.Row(rows.size() + 2L, cells(each))));
        return new Sheet(HEADER, rows);
    }

    private static List<String> cells(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        return List.of(
                String.valueOf(invoice.id()),
                invoice.drawnNumber().orElse(""),
                Input.wire(invoice.kind()),
                Input.wire(invoice.state()),
                Input.wire(overview.paymentState()),
                overview.buyer().name(),
                overview.orders().stream().map(SalesOrder::number).collect(Collectors.joining(" ")),
                text(invoice.date()),
                text(invoice.dueDate()),
                invoice.currency().getCurrencyCode(),
                overview.totals().untaxed().amount().toPlainString(),
                overview.totals().tax().amount().toPlainString(),
                overview.totals().total().amount().toPlainString(),
                overview.open().amount().toPlainString(),
                overview.original().flatMap(Invoice::drawnNumber).orElse(""));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
