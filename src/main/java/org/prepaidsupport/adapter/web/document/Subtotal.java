package org.prepaidsupport.adapter.web.document;

import java.util.Currency;
import org.prepaidsupport.domain.money.Money;

/** What the lines of a section add up to; lines before the first section belong to none. */
record Subtotal(String title, Money sum, int lines) {

    Subtotal(Currency currency) {
        this(currency, "");
    }

    Subtotal(Currency currency, String title) {
        this(title, Money.zero(currency), 0);
    }

    Subtotal plus(Money amount) {
        return new Subtotal(title, sum.plus(amount), lines + 1);
    }

    boolean isTold() {
        return !title.isEmpty() && lines > 0;
    }
}
