package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
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
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

/** The forms of what follows a posted document: a credit note, a correction, a payment. */
@Component
public class CreditPage {

    private final Invoices invoices;
    private final CreditLines lines;
    private final CreditFields fields;
    private final UnitNames unitNames;
    private final Access access;
    private final InvoiceRows rows;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public CreditPage(
            Invoices invoices,
            CreditLines lines,
            CreditFields fields,
            UnitNames unitNames,
            Access access,
            InvoiceRows rows,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.invoices = invoices;
        this.lines = lines;
        this.fields = fields;
        this.unitNames = unitNames;
        this.access = access;
        this.rows = rows;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** @param onlyChanged whether only time is chosen that was shortened or deleted since; else all that is left */
    Page credit(long id, boolean onlyChanged) {
        InvoiceOverview overview = posted(id, true);
        Invoice invoice = overview.invoice();
        List<CreditLineView> left = lines.of(overview, onlyChanged);
        FormView form = FormView.create(
                        "/invoices/" + id + "/credit-notes",
                        List.of(new Section("", List.of(fields.reason())), new Section("", fields.lines(left))),
                        texts.text("prepaid.credit.create"),
                        texts.text("prepaid.credit.done"),
                        paths.page("invoices", "{id}"))
                .cancelling(paths.page("invoices", id));
        CreditView view = new CreditView(
                form,
                invoice.currency().getCurrencyCode(),
                unitNames.areShown(overview.units().values()),
                left);
        return new Page(frame(invoice, "prepaid.credit.title"), "invoice/credit", view);
    }

    /** Takes back the whole and makes a draft of the same. */
    Page correct(long id) {
        Invoice invoice = posted(id, true).invoice();
        Section section = new Section("", List.of(fields.reason()));
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
