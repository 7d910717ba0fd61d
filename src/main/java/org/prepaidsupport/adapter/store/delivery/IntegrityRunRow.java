package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A comparison of the ledger with the worklogs. */
@Table("INTEGRITY_RUN")
public interface IntegrityRunRow extends Row {

    String REPAIRS = "REPAIRS";
    String STATE_NAME = "STATE_NAME";
    String STARTED_BY = "STARTED_BY";
    String STARTED_AT = "STARTED_AT";

    boolean isRepairs();

    @NotNull
    @StringLength(30)
    String getStateName();

    void setStateName(String state);

    @StringLength(255)
    @Nullable
    String getStartedBy();

    /** Milliseconds since 1970. */
    @NotNull
    long getStartedAt();

    /** Milliseconds since 1970. */
    long getUpdatedAt();

    void setUpdatedAt(long milliseconds);

    long getDoneCount();

    void setDoneCount(long count);

    long getTotalCount();

    void setTotalCount(long count);

    long getCheckedCount();

    void setCheckedCount(long count);

    long getFoundCount();

    void setFoundCount(long count);

    /** One difference a line; nothing is looked up by them. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDifferences();

    void setDifferences(@Nullable String differences);

    /** One order line a line. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getWrongTotals();

    void setWrongTotals(@Nullable String totals);
}
