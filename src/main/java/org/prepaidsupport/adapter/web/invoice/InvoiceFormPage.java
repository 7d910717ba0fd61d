package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
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
        boolean creditNote = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        List<InvoiceLineFields> lines = lines(overview);
        FormView form = FormView.replace(
                "/invoices/" + id,
                invoice.version(),
                List.of(new Section("", general(invoice, creditNote)), new Section("", sent(lines))),
                texts.text("prepaid.action.save"),
                texts.text("prepaid.record.saved", rows.name(invoice)),
                paths.page("invoices", id));
        InvoiceFormView view = new InvoiceFormView(
                form, creditNote, unitNames.areShown(overview.units().values()), lines);
        Frame frame = Frame.of(texts.text("prepaid.order.edit", rows.name(invoice)))
                .under(
                        new Link(texts.text("prepaid.invoices"), paths.page("invoices")),
                        new Link(rows.name(invoice), paths.page("invoices", id)));
        return new Page(frame, "invoice/form", view);
    }

    private List<Field> general(Invoice invoice, boolean creditNote) {
        Field date = Field.date("date", texts.text("prepaid.field.invoice.date"), iso(invoice.date()));
        Field other = creditNote
                ? Field.area("reason", texts.text("prepaid.credit.reason"), invoice.reason())
                : Field.date("dueDate", texts.text("prepaid.field.due"), iso(invoice.dueDate()));
        return List.of(date, other);
    }

    private List<Field> sent(List<InvoiceLineFields> lines) {
        return lines.stream().flatMap(line -> sent(line).stream()).toList();
    }

    private List<Field> sent(InvoiceLineFields line) {
        String path = line.path() + ".";
        return List.of(
                Field.hidden(path + "id", line.id()),
                Field.area(path + "description", texts.text("prepaid.field.description"), line.description()),
                Field.number(path + "quantity", texts.text("prepaid.field.quantity"), line.quantity())
                        .lockedIf(line.fixed()),
                Field.number(path + "unitPrice", texts.text("prepaid.field.unit.price"), line.price())
                        .lockedIf(line.fixed()),
                Field.number(path + "discount", texts.text("prepaid.field.discount.percent"), line.discount())
                        .lockedIf(line.fixed()),
                Field.choices(path + "taxes", texts.text("prepaid.field.taxes"), line.taxes())
                        .ids(),
                Field.removal(line.path(), texts.text("prepaid.order.line.remove")));
    }

    private List<InvoiceLineFields> lines(InvoiceOverview overview) {
        List<InvoiceLineFields> lines = new ArrayList<>();
        for (InvoiceLine line : overview.invoice().lines()) {
            lines.add(fields("lines[" + lines.size() + "]", line, overview));
        }
        return lines;
    }

    private InvoiceLineFields fields(String path, InvoiceLine line, InvoiceOverview overview) {
        UnitOfMeasure unit = overview.units().get(line.unitId());
        return new InvoiceLineFields(
                path,
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
