package org.prepaidsupport.domain.invoice;

import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Totals;

/**
 * What a posted document says for good, whatever becomes of the customer's record and of the settings.
 *
 * @param rounding the totals were reckoned by
 */
public record Issued(Buyer buyer, TaxRounding rounding, Totals totals) {}
