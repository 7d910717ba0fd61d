package org.prepaidsupport.adapter.store;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** When records of a kind were changed last: a text that never comes again. */
@Table("STAMP")
public interface StampRow extends StampedRow {

    String KIND = "KIND";

    @NotNull
    @Unique
    @StringLength(40)
    String getKind();
}
