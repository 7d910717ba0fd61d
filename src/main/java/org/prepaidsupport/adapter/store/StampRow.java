package org.prepaidsupport.adapter.store;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** When records of a kind were changed last: a text that never comes again. */
@Table("STAMP")
public interface StampRow extends Row {

    String KIND = "KIND";
    String STAMP = "STAMP";

    @NotNull
    @Unique
    @StringLength(40)
    String getKind();

    @NotNull
    @StringLength(40)
    String getStamp();

    void setStamp(String stamp);
}
