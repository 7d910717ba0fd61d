package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Invoices as rows of lists. */
@Component
public class InvoiceRows {

    private final InvoiceStates states;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public InvoiceRows(InvoiceStates states, Formats formats, Texts texts, Paths paths) {
        this.states = states;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** What an invoice is called: its number, or that it has none yet. */
    public String name(Invoice invoice) {
        String key = invoice.kind() == InvoiceKind.INVOICE ? "prepaid.invoice.draft" : "prepaid.credit.draft";
        return invoice.drawnNumber().orElseGet(() -> texts.text(key, invoice.id()));
    }

    /** One row of the list of all. */
    Row listed(InvoiceOverview overview) {
        List<Cell> cells = new ArrayList<>(row(overview).cells());
        cells.add(Cell.number(overview.invoice().settlement() == null ? "" : formats.money(overview.open())));
        return new Row(cells);
    }

    /** One row: number, customer, orders, dates, states, total. */
    public Row row(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        String orders = overview.orders().stream().map(SalesOrder::number).collect(Collectors.joining(", "));
        return Row.of(
                Cell.link(name(invoice), paths.page("invoices", invoice.id())),
                Cell.link(overview.buyer().name(), paths.page("customers", invoice.customerId())),
                Cell.text(orders),
                Cell.text(formats.date(invoice.date())),
                Cell.text(formats.date(invoice.dueDate())),
                Cell.states(states.of(overview).toArray(Lozenge[]::new)),
                Cell.number(formats.money(overview.totals().total())));
    }
}
