package org.prepaidsupport.adapter.web.invoice;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.LineRole;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** The form of a draft: its dates, and of its lines what they bill. */
@Component
public class InvoiceFormPage {

    private final Invoices invoices;
    private final Taxes taxes;
    private final UnitNames unitNames;
    private final Access access;
    private final InvoiceRows rows;
    private final Texts texts;
    private final Paths paths;

    public InvoiceFormPage(
            Invoices invoices,
            Taxes taxes,
            UnitNames unitNames,
            Access access,
            InvoiceRows rows,
            Texts texts,
            Paths paths) {
        this.invoices = invoices;
        this.taxes = taxes;
        this.unitNames = unitNames;
        this.access = access;
        this.rows = rows;
        this.texts = texts;
        this.paths = paths;
    }

    Page page(long id) {
        access.requireBilling();
        InvoiceOverview overview = invoices.get(id);
        Invoice invoice = overview.invoice();
        if (!InvoiceActions.isOpen(invoice)) {
            throw new NotFound();
        }
        InvoiceFormView form = new InvoiceFormView(
                "/invoices/" + id,
                String.valueOf(invoice.version()),
                texts.text("prepaid.record.saved", rows.name(invoice)),
                paths.page("invoices", id),
                iso(invoice.date()),
                iso(invoice.dueDate()),
                invoice.kind() == InvoiceKind.CREDIT_NOTE,
                invoice.reason(),
                unitNames.areShown(overview.units().values()),
                invoice.lines().stream().map(line -> fields(line, overview)).toList());
        Frame frame = Frame.of(texts.text("prepaid.order.edit", rows.name(invoice)))
                .under(
                        new Link(texts.text("prepaid.invoices"), paths.page("invoices")),
                        new Link(rows.name(invoice), paths.page("invoices", id)));
        return new Page(frame, "invoice/form", form);
    }

    private InvoiceLineFields fields(InvoiceLine line, InvoiceOverview overview) {
        UnitOfMeasure unit = overview.units().get(line.unitId());
        return new InvoiceLineFields(
                line.id(),
                line.description(),
                line.quantity().toString(),
                unit == null ? "" : unitNames.of(unit),
                line.unitPrice().toString(),
                line.discount().isZero() ? "" : line.discount().toString(),
                taxes(line.taxes()),
                line.role() == LineRole.DEDUCTION);
    }

    private List<Option> taxes(Collection<Long> selected) {
        return taxes.list(RecordQuery.ALL).items().stream()
                .filter(tax -> tax.active() || selected.contains(tax.id()))
                .map(tax -> new Option(String.valueOf(tax.id()), tax.name(), selected.contains(tax.id())))
                .toList();
    }

    private static String iso(@Nullable Object date) {
        return date == null ? "" : date.toString();
    }
}
