package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A task, or a project, that is about to be made in Jira for lines. */
@Table("PLANNED_TASK")
public interface PlannedTaskRow extends Row {

    String ORDER_ID = "ORDER_ID";
    String ORDER_VERSION = "ORDER_VERSION";
    String LINE_ID = "LINE_ID";
    String CONFIRMS = "CONFIRMS";
    String PROJECT_ID = "PROJECT_ID";
    String SUMMARY = "SUMMARY";
    String ACTING_USER = "ACTING_USER";
    String PLANNED_AT = "PLANNED_AT";
    String PROJECT_KEY = "PROJECT_KEY";

    @NotNull
    @Indexed
    long getOrderId();

    @NotNull
    int getOrderVersion();

    /** 0 for a line that was being added, and for projects. */
    @NotNull
    long getLineId();

    @NotNull
    boolean isConfirms();

    /** 0 for projects. */
    @NotNull
    long getProjectId();

    /** Of a project that is to be made, whose name is the summary; null for a task. */
    @StringLength(255)
    @Nullable
    String getProjectKey();

    @NotNull
    @StringLength(255)
    String getSummary();

    @NotNull
    @StringLength(255)
    String getActingUser();

    @NotNull
    long getPlannedAt();
}
