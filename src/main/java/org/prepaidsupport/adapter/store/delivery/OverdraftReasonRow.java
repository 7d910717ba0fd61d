package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** Why a worklog was allowed to overdraw. */
@Table("OVERDRAFT_REASON")
public interface OverdraftReasonRow extends Row {

    String WORKLOG_ID = "WORKLOG_ID";
    String REASON_TEXT = "REASON_TEXT";
    String SET_BY = "SET_BY";

    @NotNull
    @Unique
    long getWorklogId();

    @NotNull
    @StringLength(255)
    String getReasonText();

    @StringLength(255)
    @Nullable
    String getSetBy();
}
