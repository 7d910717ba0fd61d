package org.prepaidsupport.domain.tax;

import java.math.BigDecimal;
import java.util.List;

/**
 * What taxes are reckoned on.
 *
 * @param price quantity times price after discount, exact; contains the taxes that say so
 * @param taxes that apply, each on the price without any tax
 */
public record Taxable(BigDecimal price, List<Tax> taxes) {

    public Taxable {
        taxes = List.copyOf(taxes);
    }
}
