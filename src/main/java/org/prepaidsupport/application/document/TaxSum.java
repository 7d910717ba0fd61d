package org.prepaidsupport.application.document;

import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;

/**
 * One tax over the whole document.
 *
 * @param base what the lines with it cost without any tax
 */
public record TaxSum(String name, Decimal percent, Money base, Money amount) {}
