package org.prepaidsupport.adapter.store.tax;

import net.java.ao.schema.Table;
import org.prepaidsupport.adapter.store.NamedRow;

/** A tax; the percentage in millionths of a percent. */
@Table("TAX")
public interface TaxRow extends NamedRow {

    String PERCENTAGE = "PERCENTAGE";

    long getPercentage();

    void setPercentage(long percentage);

    boolean isPriceIncluded();

    void setPriceIncluded(boolean priceIncluded);
}
