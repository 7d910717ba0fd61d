package org.prepaidsupport.adapter.web.order;

import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderState;
import org.springframework.stereotype.Component;

/** States of orders as lozenges. */
@Component
public class OrderStates {

    private final Texts texts;

    public OrderStates(Texts texts) {
        this.texts = texts;
    }

    public Lozenge of(OrderState state) {
        String style =
                switch (state) {
                    case QUOTATION -> Lozenge.DEFAULT;
                    case SENT -> Lozenge.CURRENT;
                    case CONFIRMED -> Lozenge.SUCCESS;
                    case CANCELLED -> Lozenge.SUBTLE;
                };
        return new Lozenge(texts.text("prepaid.order.state." + Input.wire(state)), style);
    }

    /** Of an offer that holds no longer. */
    Lozenge expired() {
        return new Lozenge(texts.text("prepaid.order.expired"), Lozenge.SUBTLE);
    }

    Lozenge locked() {
        return new Lozenge(texts.text("prepaid.order.locked"), Lozenge.SUBTLE);
    }

    public Lozenge of(InvoiceStatus status) {
        String style =
                switch (status) {
                    case NOTHING -> Lozenge.SUBTLE;
                    case TO_INVOICE, UPSELLING -> Lozenge.MOVED;
                    case INVOICED -> Lozenge.SUCCESS;
                };
        return new Lozenge(texts.text("prepaid.invoice.status." + Input.wire(status)), style);
    }
}
