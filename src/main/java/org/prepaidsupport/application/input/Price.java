package org.prepaidsupport.application.input;

import java.util.Currency;
import java.util.Optional;
import org.prepaidsupport.domain.Decimal;

/**
 * A price as it was sent: a plain decimal, or an amount with its currency.
 *
 * @param currency empty for a plain decimal, which is in the currency of what it belongs to
 */
public record Price(Decimal amount, Optional<Currency> currency) {}
