package org.prepaidsupport.adapter.web.submit;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.document.OrderMails;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoicesOfOrders;
import org.prepaidsupport.application.order.DeliverByHand;
import org.prepaidsupport.application.order.OrderTransitions;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.order.OrderTransition;
import org.springframework.stereotype.Component;

/** What pages do with orders, and with the order lines of tasks and projects. */
@Component
class OrderCalls {

    private final Orders orders;
    private final OrderTransitions transitions;
    private final OrderMails mails;
    private final InvoicesOfOrders invoices;
    private final DeliverByHand deliverByHand;
    private final LineAssignments assignments;

    OrderCalls(
            Orders orders,
            OrderTransitions transitions,
            OrderMails mails,
            InvoicesOfOrders invoices,
            DeliverByHand deliverByHand,
            LineAssignments assignments) {
        this.orders = orders;
        this.transitions = transitions;
        this.mails = mails;
        this.invoices = invoices;
        this.deliverByHand = deliverByHand;
        this.assignments = assignments;
    }

    List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        for (OrderTransition each : OrderTransition.values()) {
            calls.add(Call.of(
                    "POST", "/orders/#/" + Input.wire(each), (ids, input) -> transitions.apply(ids.get(0), each)));
        }
        calls.add(Call.answering(
                "POST",
                "/orders",
                (ids, input) -> Answer.of(orders.create(input).order().id())));
        calls.add(Call.of("PUT", "/orders/#", (ids, input) -> orders.update(ids.get(0), input)));
        calls.add(Call.of("DELETE", "/orders/#", (ids, input) -> orders.delete(ids.get(0))));
        calls.add(Call.answering(
                "POST",
                "/orders/#/copy",
                (ids, input) -> Answer.of(orders.copy(ids.get(0)).order().id())));
        calls.add(Call.of("POST", "/orders/#/mail", (ids, input) -> mails.send(ids.get(0), input)));
        calls.add(Call.answering(
                "POST",
                "/orders/#/invoices",
                (ids, input) ->
                        Answer.of(invoices.create(ids.get(0), input).invoice().id())));
        calls.add(Call.of("PUT", "/order-lines/#/delivered", (ids, input) -> deliverByHand.deliver(ids.get(0), input)));
        calls.add(Call.ofKey("PUT", "/tasks/*", assignments::setOnTask));
        calls.add(Call.ofKey("PUT", "/projects/*", assignments::setOnProject));
        return calls;
    }
}
