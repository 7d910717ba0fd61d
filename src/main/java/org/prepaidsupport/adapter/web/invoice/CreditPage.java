package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.invoice.CreditLimits;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** The forms of what follows a posted document: a credit note, a correction, a payment. */
@Component
public class CreditPage {

    private final Invoices invoices;
    private final CreditLimits limits;
    private final UnitNames unitNames;
    private final Access access;
    private final InvoiceRows rows;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public CreditPage(
            Invoices invoices,
            CreditLimits limits,
            UnitNames unitNames,
            Access access,
            InvoiceRows rows,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.invoices = invoices;
        this.limits = limits;
        this.unitNames = unitNames;
        this.access = access;
        this.rows = rows;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** All that is left is filled in. */
    Page credit(long id) {
        InvoiceOverview overview = posted(id, true);
        Invoice invoice = overview.invoice();
        Map<Long, Remainder> left = limits.of(invoice);
        List<CreditLineView> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            Remainder rest = Objects.requireNonNull(left.get(line.id()));
            if (!rest.isNothing()) {
                lines.add(line(line, rest, overview));
            }
        }
        CreditView view = new CreditView(
                "/invoices/" + id + "/credit-notes",
                texts.text("prepaid.credit.done"),
                paths.page("invoices", "{id}"),
                paths.page("invoices", id),
                unitNames.areShown(overview.units().values()),
                lines);
        return new Page(frame(invoice, "prepaid.credit.title"), "invoice/credit", view);
    }

    private CreditLineView line(InvoiceLine line, Remainder rest, InvoiceOverview overview) {
        UnitOfMeasure unit = overview.units().get(line.unitId());
        return new CreditLineView(
                line.id(),
                line.description(),
                unit == null ? "" : unitNames.of(unit),
                formats.price(line.unitPrice(), overview.invoice().currency()),
                rest.quantity().toString(),
                formats.quantity(rest.quantity()),
                formats.money(rest.amount()));
    }

    /** Takes back the whole and makes a draft of the same. */
    Page correct(long id) {
        Invoice invoice = posted(id, true).invoice();
        Section section = new Section(
                "",
                List.of(Field.area("reason", texts.text("prepaid.credit.reason"), "")
                        .helped(texts.text("prepaid.credit.reason.help"))));
        FormView form = FormView.create(
                        "/invoices/" + id + "/correct",
                        List.of(section),
                        texts.text("prepaid.credit.correct"),
                        texts.text("prepaid.credit.correct.done"),
                        paths.page("invoices", "{invoice.id}"))
                .cancelling(paths.page("invoices", id))
                .asking(
                        texts.text("prepaid.credit.correct.question", rows.name(invoice)),
                        texts.text("prepaid.credit.correct.explanation"));
        return new Page(frame(invoice, "prepaid.credit.correct.title"), "common/form", form);
    }

    /** What is open is filled in. */
    Page pay(long id, String today) {
        InvoiceOverview overview = posted(id, false);
        Invoice invoice = overview.invoice();
        String amount = overview.open().amount().toPlainString();
        Section section = new Section(
                "",
                List.of(
                        Field.number("amount", texts.text("prepaid.field.amount"), amount)
                                .helped(texts.text("prepaid.payment.open.help", formats.money(overview.open())))
                                .needed(),
                        Field.date("date", texts.text("prepaid.payment.date"), today)
                                .needed(),
                        Field.text("reference", texts.text("prepaid.payment.reference"), "")));
        FormView form = FormView.create(
                "/invoices/" + id + "/payments",
                List.of(section),
                texts.text("prepaid.payment.record"),
                texts.text("prepaid.payment.done"),
                paths.page("invoices", id));
        return new Page(frame(invoice, "prepaid.payment.title"), "common/form", form);
    }

    private InvoiceOverview posted(long id, boolean invoice) {
        access.requireBilling();
        InvoiceOverview overview = invoices.get(id);
        boolean fits = overview.invoice().state() == InvoiceState.POSTED
                && (!invoice || overview.invoice().kind() == InvoiceKind.INVOICE);
        if (!fits) {
            throw new NotFound();
        }
        return overview;
    }

    private Frame frame(Invoice invoice, String key) {
        return Frame.of(texts.text(key, rows.name(invoice)))
                .under(
                        new Link(texts.text("prepaid.invoices"), paths.page("invoices")),
                        new Link(rows.name(invoice), paths.page("invoices", invoice.id())));
    }
}
