package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A choice by hand for a worklog. */
@Table("CHOICE")
public interface ChoiceRow extends Row {

    String WORKLOG_ID = "WORKLOG_ID";
    String LINE_ID = "LINE_ID";
    String BILLABLE = "BILLABLE";
    String SET_BY = "SET_BY";

    @NotNull
    @Unique
    long getWorklogId();

    @Nullable
    Long getLineId();

    boolean isBillable();

    @StringLength(255)
    @Nullable
    String getSetBy();
}
