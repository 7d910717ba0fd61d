package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.springframework.stereotype.Component;

/** States of invoices as lozenges. */
@Component
public class InvoiceStates {

    private final Texts texts;

    public InvoiceStates(Texts texts) {
        this.texts = texts;
    }

    /** The state, and once posted how far it is paid. */
    public List<Lozenge> of(InvoiceOverview overview) {
        InvoiceState state = overview.invoice().state();
        List<Lozenge> lozenges = new ArrayList<>();
        if (overview.invoice().kind() == InvoiceKind.CREDIT_NOTE) {
            lozenges.add(new Lozenge(texts.text("prepaid.invoice.kind.credit-note"), Lozenge.CURRENT));
        }
        lozenges.add(of(state));
        if (state == InvoiceState.POSTED) {
            lozenges.add(of(overview.paymentState()));
        }
        if (overview.overdue()) {
            lozenges.add(new Lozenge(texts.text("prepaid.payment.overdue"), Lozenge.ERROR));
        }
        return lozenges;
    }

    private Lozenge of(InvoiceState state) {
        String style =
                switch (state) {
                    case DRAFT -> Lozenge.DEFAULT;
                    case POSTED -> Lozenge.SUCCESS;
                    case CANCELLED -> Lozenge.SUBTLE;
                };
        return new Lozenge(texts.text("prepaid.invoice.state." + Input.wire(state)), style);
    }

    private Lozenge of(PaymentState state) {
        String style =
                switch (state) {
                    case UNPAID -> Lozenge.DEFAULT;
                    case PARTIAL -> Lozenge.MOVED;
                    case PAID -> Lozenge.SUCCESS;
                    case REVERSED -> Lozenge.SUBTLE;
                };
        return new Lozenge(texts.text("prepaid.payment.state." + Input.wire(state)), style);
    }
}
