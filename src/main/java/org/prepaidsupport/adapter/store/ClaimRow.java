package org.prepaidsupport.adapter.store;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** A claim of {@link org.prepaidsupport.application.Claims}. */
@Table("CLAIM")
public interface ClaimRow extends Row {

    String TEXT = "CLAIM_TEXT";

    @NotNull
    @Unique
    @StringLength(255)
    String getClaimText();
}
