package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.Sums;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.document.InvoiceMails;
import org.prepaidsupport.application.document.SentMail;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.ChangedWork;
import org.prepaidsupport.application.invoice.ChangesAfterInvoicing;
import org.prepaidsupport.application.invoice.CreditNotes;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.Payments;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** An invoice or credit note as billing staff read it. */
@Component
public class InvoicePage {

    private final Invoices invoices;
    private final InvoiceMails mails;
    private final JiraUsers users;
    private final CreditNotes creditNotes;
    private final ChangesAfterInvoicing changes;
    private final Payments payments;
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
            CreditNotes creditNotes,
            ChangesAfterInvoicing changes,
            Payments payments,
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
        this.creditNotes = creditNotes;
        this.changes = changes;
        this.payments = payments;
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
                .offering(access.isBilling() ? actions.of(overview) : actions.ofReader(overview.invoice()));
        return new Page(frame, "invoice/invoice", view(overview));
    }

    private String who(SentMail mail) {
        return mail.userKey().isEmpty() ? texts.text("prepaid.history.nobody") : users.displayName(mail.userKey());
    }

    private Link list() {
        return new Link(texts.text("prepaid.invoices"), paths.page("invoices"));
    }

    private InvoiceView view(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        Map<Long, Tax> levied = sums.taxes();
        boolean posted = invoice.state() == InvoiceState.POSTED;
        return new InvoiceView(
                facts(overview),
                invoice.reason(),
                unitNames.areShown(overview.units().values()),
                invoice.lines().stream().anyMatch(line -> !line.discount().isZero()),
                lines(overview, levied),
                sums.of(overview.totals(), levied),
                posted ? formats.money(overview.open()) : "",
                posted ? payments(invoice) : List.of(),
                invoice.kind() == InvoiceKind.INVOICE && posted
                        ? creditNotes.of(invoice.id()).stream().map(rows::row).toList()
                        : List.of());
    }

    /** The lines, and the texts where they belong. */
    private List<InvoiceLineView> lines(InvoiceOverview overview, Map<Long, Tax> levied) {
        Invoice invoice = overview.invoice();
        List<InvoiceLineView> lines = new ArrayList<>();
        for (int index = 0; index <= invoice.lines().size(); index++) {
            for (OrderText text : invoice.texts()) {
                if (text.above() == index) {
                    lines.add(InvoiceLineView.text(Input.wire(text.kind()), text.text()));
                }
            }
            if (index < invoice.lines().size()) {
                lines.add(line(overview, index, levied));
            }
        }
        return lines;
    }

    private List<PaymentView> payments(Invoice invoice) {
        boolean writes = access.isBilling();
        return payments.of(invoice.id()).stream()
                .map(payment -> new PaymentView(
                        formats.date(payment.date()),
                        payment.reference(),
                        formats.money(payment.amount()),
                        writes ? List.of(actions.takeBack(payment)) : List.of()))
                .toList();
    }

    private InvoiceLineView line(InvoiceOverview overview, int index, Map<Long, Tax> levied) {
        InvoiceLine line = overview.invoice().lines().get(index);
        UnitOfMeasure unit = overview.units().get(line.unitId());
        return new InvoiceLineView(
                "line",
                line.description(),
                formats.quantity(line.quantity()),
                unit == null ? "" : unitNames.of(unit),
                formats.price(line.unitPrice(), overview.invoice().currency()),
                line.discount().isZero() ? "" : formats.percent(line.discount()),
                Sums.names(line.taxes(), levied),
                formats.money(overview.totals().subtotals().get(index)));
    }

    /** What was changed of it in Jira, with the way there. */
    private Optional<Fact> changes(Invoice invoice) {
        List<ChangedWork> changed = invoice.kind() == InvoiceKind.INVOICE ? changes.of(invoice.id()) : List.of();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fact(
                        texts.text("prepaid.changes"),
                        changed.size() == 1
                                ? texts.text("prepaid.changes.one")
                                : texts.text("prepaid.changes.count", changed.size()),
                        paths.page("changes") + "?invoice=" + invoice.id()));
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
        overview.original()
                .ifPresent(original -> facts.add(new Fact(
                        texts.text("prepaid.credit.of"), rows.name(original), paths.page("invoices", original.id()))));
        if (invoice.date() != null) {
            facts.add(new Fact(texts.text("prepaid.field.invoice.date"), formats.date(invoice.date()), ""));
        }
        if (invoice.dueDate() != null && invoice.kind() == InvoiceKind.INVOICE) {
            facts.add(new Fact(texts.text("prepaid.field.due"), formats.date(invoice.dueDate()), ""));
        }
        changes(invoice).ifPresent(facts::add);
        mails.sent(invoice.id())
                .forEach(each -> facts.add(new Fact(
                        texts.text("prepaid.history.field.mailed"),
                        String.join(" · ", formats.time(each.at()), who(each), each.what()),
                        "")));
        return facts;
    }
}
