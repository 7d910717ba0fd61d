package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.prepaidsupport.adapter.store.Row;

/** A recount that is not over; deleted when it is. */
@Table("RECOUNT")
public interface RecountRow extends Row {

    String KIND = "KIND";
    String SUBJECT_ID = "SUBJECT_ID";
    String LAST_WORKLOG = "LAST_WORKLOG";
    String DONE = "DONE";
    String TOTAL = "TOTAL";
    String SECOND_PASS = "SECOND_PASS";
    String DUE_AT = "DUE_AT";

    @NotNull
    @StringLength(30)
    String getKind();

    @NotNull
    long getSubjectId();

    @NotNull
    long getLastWorklog();

    void setLastWorklog(long worklogId);

    @NotNull
    int getDone();

    void setDone(int worklogs);

    @NotNull
    int getTotal();

    void setTotal(int worklogs);

    @NotNull
    boolean isSecondPass();

    void setSecondPass(boolean second);

    /** Milliseconds since 1970. */
    @NotNull
    @Indexed
    long getDueAt();

    void setDueAt(long milliseconds);
}
