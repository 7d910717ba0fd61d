package org.prepaidsupport.adapter.store;

import net.java.ao.schema.StringLength;
import org.jspecify.annotations.Nullable;

/** A row that tells of a change: each gives it a text that never comes again. */
public interface StampedRow extends Row {

    String STAMP = "STAMP";

    @StringLength(40)
    @Nullable
    String getStamp();

    void setStamp(String stamp);
}
