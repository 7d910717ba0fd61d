package org.prepaidsupport.domain.tax;

import org.prepaidsupport.domain.Decimal;

/**
 * A tax on lines.
 *
 * @param id 0 until stored
 * @param percent 21 means 21 %
 * @param priceIncluded whether unit prices contain it already
 * @param version counts saves
 */
public record Tax(long id, String name, Decimal percent, boolean priceIncluded, boolean active, int version) {

    /** The same tax, in the archive or out of it. */
    public Tax withActive(boolean other) {
        return new Tax(id, name, percent, priceIncluded, other, version);
    }
}
