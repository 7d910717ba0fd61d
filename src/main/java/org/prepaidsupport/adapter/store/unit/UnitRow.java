package org.prepaidsupport.adapter.store.unit;

import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.NamedRow;

/** A unit of measure; decimals in millionths. */
@Table("UNIT")
public interface UnitRow extends NamedRow {

    String CATEGORY = "CATEGORY";
    String RATIO = "RATIO";

    @StringLength(255)
    @Nullable
    String getCategory();

    void setCategory(@Nullable String category);

    long getRatio();

    void setRatio(long ratio);

    long getRounding();

    void setRounding(long rounding);
}
