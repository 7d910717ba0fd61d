package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** The Jira issue that was made for a line; beside the lines, so that many are written by one statement. */
@Table("LINE_TASK")
public interface LineTaskRow extends Row {

    String LINE_ID = "LINE_ID";
    String ORDER_ID = "ORDER_ID";
    String TASK_ISSUE_ID = "TASK_ISSUE_ID";

    /** One task per line, ever. */
    @NotNull
    @Unique
    long getLineId();

    @NotNull
    @Indexed
    long getOrderId();

    @NotNull
    @Indexed
    long getTaskIssueId();
}
