package org.prepaidsupport.domain.customer;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * How a customer is written to and pays.
 *
 * @param language of its documents; null: the reader's
 * @param currency of its orders; null: the setting's
 * @param paymentDays days after the date of an invoice until it is due, 0: at once; null: not agreed
 */
public record Terms(
        @Nullable Language language,
        @Nullable Currency currency,
        @Nullable Integer paymentDays) {

    /** Everything as the settings say. */
    public static final Terms USUAL = new Terms(null, null, null);
}
