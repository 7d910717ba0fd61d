package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.Sums;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.document.InvoiceMails;
import org.prepaidsupport.application.document.SentMail;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** An invoice as billing staff read it, and the form of its dates. */
@Component
public class InvoicePage {

    private final Invoices invoices;
    private final InvoiceMails mails;
    private final JiraUsers users;
    private final Sums sums;
    private final UnitNames unitNames;
    private final Access access;
    private final InvoiceActions actions;
    private final InvoiceStates states;
    private final InvoiceRows rows;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public InvoicePage(
            Invoices invoices,
            InvoiceMails mails,
            JiraUsers users,
            Sums sums,
            UnitNames unitNames,
            Access access,
            InvoiceActions actions,
            InvoiceStates states,
            InvoiceRows rows,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.invoices = invoices;
        this.mails = mails;
        this.users = users;
        this.sums = sums;
        this.unitNames = unitNames;
        this.access = access;
        this.actions = actions;
        this.states = states;
        this.rows = rows;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    Page page(long id) {
        InvoiceOverview overview = invoices.get(id);
        Frame frame = Frame.of(rows.name(overview.invoice()))
                .under(list())
                .marked(states.of(overview))
                .offering(access.isBilling() ? actions.of(overview.invoice()) : actions.ofReader(overview.invoice()));
        return new Page(frame, "invoice/invoice", view(overview));
    }

    Page edit(long id) {
        access.requireBilling();
        Invoice invoice = invoices.get(id).invoice();
        if (!InvoiceActions.isOpen(invoice)) {
            throw new NotFound();
        }
        Section dates = new Section(
                "",
                List.of(
                        Field.date("date", texts.text("prepaid.field.invoice.date"), iso(invoice.date()))
                                .helped(texts.text("prepaid.invoice.date.help")),
                        Field.date("dueDate", texts.text("prepaid.field.due"), iso(invoice.dueDate()))));
        FormView form = FormView.replace(
                "/invoices/" + id,
                invoice.version(),
                List.of(dates),
                texts.text("prepaid.action.save"),
                texts.text("prepaid.record.saved", rows.name(invoice)),
                paths.page("invoices", id));
        Frame frame = Frame.of(texts.text("prepaid.order.edit", rows.name(invoice)))
                .under(list(), new Link(rows.name(invoice), paths.page("invoices", id)));
        return new Page(frame, "common/form", form);
    }

    private String who(SentMail mail) {
        return mail.userKey().isEmpty() ? texts.text("prepaid.history.nobody") : users.displayName(mail.userKey());
    }

    private static String iso(@Nullable Object date) {
        return date == null ? "" : date.toString();
    }

    private Link list() {
        return new Link(texts.text("prepaid.invoices"), paths.page("invoices"));
    }

    private InvoiceView view(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        Map<Long, Tax> levied = sums.taxes();
        List<InvoiceLineView> lines = new ArrayList<>();
        for (int index = 0; index < invoice.lines().size(); index++) {
            lines.add(line(overview, index, levied));
        }
        return new InvoiceView(
                facts(overview),
                unitNames.areShown(overview.units().values()),
                invoice.lines().stream().anyMatch(line -> !line.discount().isZero()),
                lines,
                sums.of(overview.totals(), levied));
    }

    private InvoiceLineView line(InvoiceOverview overview, int index, Map<Long, Tax> levied) {
        InvoiceLine line = overview.invoice().lines().get(index);
        UnitOfMeasure unit = overview.units().get(line.unitId());
        return new InvoiceLineView(
                line.description(),
                formats.quantity(line.quantity()),
                unit == null ? "" : unit.name(),
                formats.price(line.unitPrice(), overview.invoice().currency()),
                line.discount().isZero() ? "" : formats.percent(line.discount()),
                Sums.names(line.taxes(), levied),
                formats.money(overview.totals().subtotals().get(index)));
    }

    private List<Fact> facts(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                texts.text("prepaid.field.customer"),
                overview.buyer().name(),
                paths.page("customers", invoice.customerId())));
        overview.orders()
                .forEach(order -> facts.add(
                        new Fact(texts.text("prepaid.field.order"), order.number(), paths.page("orders", order.id()))));
        if (invoice.date() != null) {
            facts.add(new Fact(texts.text("prepaid.field.invoice.date"), formats.date(invoice.date()), ""));
        }
        if (invoice.dueDate() != null) {
            facts.add(new Fact(texts.text("prepaid.field.due"), formats.date(invoice.dueDate()), ""));
        }
        mails.sent(invoice.id())
                .forEach(each -> facts.add(new Fact(
                        texts.text("prepaid.history.field.mailed"),
                        String.join(" · ", formats.time(each.at()), who(each), each.what()),
                        "")));
        return facts;
    }
}
