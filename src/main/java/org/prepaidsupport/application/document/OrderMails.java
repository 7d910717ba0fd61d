package org.prepaidsupport.application.document;

import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.mail.PageLinks;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.springframework.stereotype.Component;

/** Quotations and orders by e-mail to their customers. */
@Component
public class OrderMails {

    private final Access access;
    private final Orders orders;
    private final OrderTransitions transitions;
    private final OrderHistory history;
    private final OrderDocuments documents;
    private final DocumentMails mails;
    private final PageLinks links;

    OrderMails(
            Access access,
            Orders orders,
            OrderTransitions transitions,
            OrderHistory history,
            OrderDocuments documents,
            DocumentMails mails,
            PageLinks links) {
        this.access = access;
        this.orders = orders;
        this.transitions = transitions;
        this.history = history;
        this.documents = documents;
        this.mails = mails;
        this.links = links;
    }

    /**
     * @throws org.prepaidsupport.domain.NotFound if there is no such order
     * @throws Conflict if it is cancelled
     */
    public MailOffer offer(long id) {
        OrderOverview overview = mailable(id);
        return mails.offer(documents.document(overview), overview.customer().email(), links.order(id));
    }

    /**
     * Sends the order; a quotation is marked as sent.
     *
     * @throws Conflict if it is cancelled, or Jira has no mail server
     * @throws org.prepaidsupport.domain.InvalidInput at {@code to}, {@code subject} or {@code text}
     */
    public OrderOverview send(long id, Input input) {
        OrderOverview overview = mailable(id);
        mails.send(input, documents.pdf(overview), letter -> {
            if (OrderTransition.SEND.isOpen(overview.order())) {
                transitions.apply(id, OrderTransition.SEND);
            }
            history.mailed(id, letter.told());
        });
        return orders.get(id);
    }

    private OrderOverview mailable(long id) {
        access.requireBilling();
        OrderOverview overview = orders.get(id);
        if (overview.order().state() == OrderState.CANCELLED) {
            throw new Conflict(
                    "prepaid.order.refused.cancelled", overview.order().number());
        }
        return overview;
    }
}
