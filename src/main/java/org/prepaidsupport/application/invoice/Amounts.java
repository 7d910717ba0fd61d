package org.prepaidsupport.application.invoice;

import org.prepaidsupport.domain.money.Money;

/** Amounts within messages. */
final class Amounts {

    private Amounts() {}

    /** As the REST API writes it, and its currency. */
    static String text(Money amount) {
        return amount.amount().toPlainString() + " " + amount.currency().getCurrencyCode();
    }
}
