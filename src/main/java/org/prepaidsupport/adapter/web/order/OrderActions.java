package org.prepaidsupport.adapter.web.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.mail.OutgoingMail;
import org.prepaidsupport.application.order.Confirmation;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.ProjectDraft;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** What billing staff can do with an order in its state. */
@Component
public class OrderActions {

    private final OutgoingMail mail;
    private final Texts texts;
    private final Paths paths;

    public OrderActions(OutgoingMail mail, Texts texts, Paths paths) {
        this.mail = mail;
        this.texts = texts;
        this.paths = paths;
    }

    /**
     * @param confirmation what confirming would make
     * @param drafts names of draft invoices of the order: before there is another one, it is asked
     */
    List<Action> of(OrderOverview overview, Confirmation confirmation, List<String> drafts) {
        SalesOrder order = overview.order();
        List<Action> actions = new ArrayList<>();
        if (OrderTransition.CONFIRM.isOpen(order)) {
            actions.add(asking(order, transition(order, "confirm").primary(), confirmation.newProjects()));
        }
        if (OrderTransition.SEND.isOpen(order)) {
            actions.add(mail.configured() ? mail(order) : transition(order, "send"));
        }
        if (order.isConfirmed()) {
            invoice(overview)
                    .map(action -> drafts.isEmpty() || !action.href().isEmpty() ? action : asking(action, drafts))
                    .ifPresent(actions::add);
        }
        if (OrderTransition.RESET.isOpen(order)) {
            actions.add(transition(order, "reset").primary());
        }
        if (order.state() != OrderState.CANCELLED && !order.locked()) {
            actions.add(Action.link(
                    "prepaid-edit", texts.text("prepaid.action.edit"), paths.page("orders", order.id(), "edit")));
        }
        actions.add(pdf(order));
        addMail(order, actions);
        addPeriod(overview, actions);
        addRare(order, actions);
        return actions;
    }

    /** Projects are seen by many, and only administrators can delete them: their names are told before. */
    private Action asking(SalesOrder order, Action confirm, List<ProjectDraft> projects) {
        if (projects.isEmpty()) {
            return confirm;
        }
        String names = projects.stream()
                .map(project -> project.name() + " (" + project.key() + ")")
                .collect(Collectors.joining(", "));
        String makes = projects.size() == 1
                ? texts.text("prepaid.order.confirm.makes", names)
                : texts.text("prepaid.order.confirm.makes.several", projects.size(), names);
        return confirm.asking(texts.text("prepaid.order.confirm.question", order.number()), makes);
    }

    /** Where there is a mail server, sending is by mail; what went out by other ways can still be marked as sent. */
    private void addMail(SalesOrder order, List<Action> actions) {
        if (!mail.configured() || order.state() == OrderState.CANCELLED) {
            return;
        }
        if (OrderTransition.SEND.isOpen(order)) {
            actions.add(Action.call(
                            "prepaid-send",
                            texts.text("prepaid.mail.mark", order.number()),
                            "POST",
                            "/orders/" + order.id() + "/send",
                            texts.text("prepaid.order.done.send", order.number()))
                    .more());
        } else {
            actions.add(mail(order).more());
        }
    }

    private Action mail(SalesOrder order) {
        return Action.link("prepaid-mail", texts.text("prepaid.mail"), paths.page("orders", order.id(), "mail"));
    }

    /** What people can do with an order who only read it. */
    List<Action> ofReader(OrderOverview overview) {
        return List.of(pdf(overview.order()));
    }

    private Action pdf(SalesOrder order) {
        return Action.link(
                "prepaid-pdf", texts.text("prepaid.document.pdf"), paths.rest("/orders/" + order.id() + "/pdf"));
    }

    /** As in Odoo: the main button where something is billable, and none where all is on invoices already. */
    private Optional<Action> invoice(OrderOverview overview) {
        SalesOrder order = overview.order();
        Action action = Action.call(
                        "prepaid-create-invoice",
                        texts.text("prepaid.order.invoice"),
                        "POST",
                        "/orders/" + order.id() + "/invoices",
                        texts.text("prepaid.order.invoice.done", order.number()))
                .then(paths.page("invoices", "{id}"));
        boolean open =
                overview.lines().stream().anyMatch(line -> line.progress().isBillable(line.line()));
        if (open) {
            return Optional.of(action.primary());
        }
        if (overview.invoiceStatus() == InvoiceStatus.NOTHING) {
            return Optional.of(action);
        }
        return overview.lines().stream().anyMatch(OrderActions::owesTimeBack)
                ? Optional.of(changes(order))
                : Optional.empty();
    }

    /** Billed time was shortened or deleted: there is nothing to bill, but something to credit. */
    private static boolean owesTimeBack(LineOverview line) {
        return LineProgress.billsTime(line.line(), line.unit())
                && line.progress().toInvoice().isNegative();
    }

    private Action changes(SalesOrder order) {
        return Action.link(
                        "prepaid-order-changes",
                        texts.text("prepaid.changes"),
                        paths.page("changes") + "?order=" + order.id())
                .primary();
    }

    private Action asking(Action action, List<String> drafts) {
        return action.asking(
                texts.text("prepaid.order.invoice.question"),
                texts.text("prepaid.order.invoice.drafts", String.join(", ", drafts)));
    }

    /** Only lines that are billed by time ask for a period. */
    private void addPeriod(OrderOverview overview, List<Action> actions) {
        SalesOrder order = overview.order();
        boolean billsTime =
                overview.lines().stream().anyMatch(line -> LineProgress.billsTime(line.line(), line.unit()));
        if (order.isConfirmed() && billsTime) {
            actions.add(Action.link(
                            "prepaid-period",
                            texts.text("prepaid.period.create"),
                            paths.page("invoices", "period") + "?order=" + order.id())
                    .more());
        }
    }

    private void addRare(SalesOrder order, List<Action> actions) {
        if (order.isConfirmed()) {
            actions.add(Action.link(
                            "prepaid-down-payment",
                            texts.text("prepaid.down.create"),
                            paths.page("invoices", "down-payment") + "?order=" + order.id())
                    .more());
        }
        actions.add(Action.call(
                        "prepaid-copy",
                        texts.text("prepaid.order.copy"),
                        "POST",
                        "/orders/" + order.id() + "/copy",
                        texts.text("prepaid.order.copy.done", order.number()))
                .more()
                .then(paths.page("orders", "{id}")));
        if (OrderTransition.LOCK.isOpen(order)) {
            actions.add(transition(order, "lock").more());
        }
        if (OrderTransition.UNLOCK.isOpen(order)) {
            actions.add(transition(order, "unlock").more());
        }
        if (OrderTransition.CANCEL.isOpen(order)) {
            actions.add(transition(order, "cancel")
                    .more()
                    .asking(
                            texts.text("prepaid.order.cancel.question", order.number()),
                            texts.text("prepaid.order.cancel.explanation")));
        }
        boolean worked = order.lines().stream().anyMatch(OrderLine::isMade);
        boolean open = order.state() == OrderState.QUOTATION || order.state() == OrderState.CANCELLED;
        if (open && !worked) {
            actions.add(Action.call(
                            "prepaid-delete",
                            texts.text("prepaid.order.delete", order.number()),
                            "DELETE",
                            "/orders/" + order.id(),
                            texts.text("prepaid.order.delete.done", order.number()))
                    .more()
                    .then(paths.page("orders"))
                    .asking(
                            texts.text("prepaid.order.delete.question", order.number()),
                            texts.text("prepaid.delete.explanation")));
        }
    }

    private Action transition(SalesOrder order, String name) {
        return Action.call(
                "prepaid-" + name,
                texts.text("prepaid.order.do." + name, order.number()),
                "POST",
                "/orders/" + order.id() + "/" + name,
                texts.text("prepaid.order.done." + name, order.number()));
    }
}
