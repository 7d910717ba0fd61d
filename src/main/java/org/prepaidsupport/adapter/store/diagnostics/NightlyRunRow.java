package org.prepaidsupport.adapter.store.diagnostics;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** What the last nightly check found; there is one row at the most. */
@Table("NIGHTLY_RUN")
public interface NightlyRunRow extends Row {

    String STARTED_AT = "STARTED_AT";

    /** Milliseconds since 1970. */
    @NotNull
    long getStartedAt();

    void setStartedAt(long milliseconds);

    /** Milliseconds since 1970. */
    @Nullable
    Long getEndedAt();

    void setEndedAt(@Nullable Long milliseconds);

    boolean isFailed();

    void setFailed(boolean failed);

    @Nullable
    Integer getTakenBack();

    void setTakenBack(@Nullable Integer worklogs);

    @Nullable
    Long getCheckedCount();

    void setCheckedCount(@Nullable Long worklogs);

    @Nullable
    Long getDifferenceCount();

    void setDifferenceCount(@Nullable Long differences);
}
