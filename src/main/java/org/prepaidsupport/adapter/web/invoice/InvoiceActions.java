package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.mail.OutgoingMail;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.Payment;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.springframework.stereotype.Component;

/** What billing staff can do with an invoice in its state. */
@Component
public class InvoiceActions {

    private final OutgoingMail mail;
    private final InvoiceRows rows;
    private final Texts texts;
    private final Paths paths;

    public InvoiceActions(OutgoingMail mail, InvoiceRows rows, Texts texts, Paths paths) {
        this.mail = mail;
        this.rows = rows;
        this.texts = texts;
        this.paths = paths;
    }

    List<Action> of(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        List<Action> actions = new ArrayList<>(
                switch (invoice.state()) {
                    case DRAFT -> draft(invoice);
                    case CANCELLED -> cancelled(invoice);
                    case POSTED -> posted(overview);
                });
        actions.addAll(ofReader(invoice));
        return actions;
    }

    /** What people can do with it who only read it. */
    List<Action> ofReader(Invoice invoice) {
        return List.of(Action.link(
                "prepaid-pdf", texts.text("prepaid.document.pdf"), paths.rest("/invoices/" + invoice.id() + "/pdf")));
    }

    private List<Action> posted(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        boolean credit = isCredit(invoice);
        List<Action> actions = new ArrayList<>();
        if (!overview.open().isZero()) {
            actions.add(Action.link(
                            "prepaid-pay",
                            texts.text(credit ? "prepaid.payment.back" : "prepaid.payment.record"),
                            paths.page("invoices", invoice.id(), "pay"))
                    .primary());
        }
        if (!credit && overview.paymentState() != PaymentState.REVERSED) {
            actions.add(Action.link(
                    "prepaid-credit",
                    texts.text("prepaid.credit.create"),
                    paths.page("invoices", invoice.id(), "credit")));
            actions.add(Action.link(
                            "prepaid-correct",
                            texts.text("prepaid.credit.correct"),
                            paths.page("invoices", invoice.id(), "correct"))
                    .more());
        }
        if (mail.configured()) {
            actions.add(Action.link(
                    "prepaid-mail", texts.text("prepaid.mail"), paths.page("invoices", invoice.id(), "mail")));
        }
        return actions;
    }

    Action takeBack(Payment payment) {
        return Action.call(
                        "prepaid-payment-" + payment.id(),
                        texts.text("prepaid.payment.remove"),
                        "DELETE",
                        "/invoices/" + payment.invoiceId() + "/payments/" + payment.id(),
                        texts.text("prepaid.payment.removed"))
                .asking(
                        texts.text("prepaid.payment.remove.question"),
                        texts.text("prepaid.payment.remove.explanation"));
    }

    private List<Action> draft(Invoice invoice) {
        String name = rows.name(invoice);
        return List.of(
                call(
                                invoice,
                                "post",
                                "/post",
                                texts.text("prepaid.invoice.post"),
                                texts.text(isCredit(invoice) ? "prepaid.credit.posted" : "prepaid.invoice.posted"))
                        .primary()
                        .asking(
                                texts.text("prepaid.invoice.post.question", name),
                                texts.text(
                                        isCredit(invoice)
                                                ? "prepaid.credit.post.explanation"
                                                : "prepaid.invoice.post.explanation")),
                Action.link(
                        "prepaid-edit",
                        texts.text("prepaid.action.edit"),
                        paths.page("invoices", invoice.id(), "edit")),
                call(
                                invoice,
                                "cancel",
                                "/cancel",
                                texts.text("prepaid.invoice.cancel", name),
                                texts.text("prepaid.invoice.cancelled", name))
                        .more()
                        .asking(texts.text("prepaid.invoice.cancel.question", name), texts.text(release(invoice))),
                delete(invoice, name));
    }

    private List<Action> cancelled(Invoice invoice) {
        String name = rows.name(invoice);
        List<Action> actions = new ArrayList<>();
        actions.add(call(
                        invoice,
                        "reset",
                        "/reset",
                        texts.text("prepaid.invoice.reset"),
                        texts.text("prepaid.invoice.reset.done", name))
                .primary());
        actions.add(delete(invoice, name));
        return actions;
    }

    private Action delete(Invoice invoice, String name) {
        return Action.call(
                        "prepaid-delete",
                        texts.text("prepaid.record.delete", name),
                        "DELETE",
                        "/invoices/" + invoice.id(),
                        texts.text("prepaid.record.deleted", name))
                .more()
                .then(paths.page("invoices"))
                .asking(texts.text("prepaid.record.delete.question", name), texts.text(release(invoice)));
    }

    /** What becomes of what is on a draft that goes. */
    private static String release(Invoice invoice) {
        return isCredit(invoice) ? "prepaid.credit.cancel.explanation" : "prepaid.invoice.cancel.explanation";
    }

    private static boolean isCredit(Invoice invoice) {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }

    private static Action call(Invoice invoice, String id, String path, String label, String done) {
        return Action.call("prepaid-" + id, label, "POST", "/invoices/" + invoice.id() + path, done);
    }

    /** Whether dates and lines can still be changed. */
    static boolean isOpen(Invoice invoice) {
        return invoice.state() == InvoiceState.DRAFT;
    }
}
