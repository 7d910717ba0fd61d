package org.prepaidsupport.application.invoice;

import org.prepaidsupport.domain.money.Money;

/** What posted documents of one currency come to. */
public record InvoiceSums(Money untaxed, Money total, Money open) {

    public InvoiceSums plus(InvoiceSums other) {
        return new InvoiceSums(untaxed.plus(other.untaxed), total.plus(other.total), open.plus(other.open));
    }
}
