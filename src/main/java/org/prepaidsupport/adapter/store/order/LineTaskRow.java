package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** What was made in Jira for a line; beside the lines, so that many are written by one statement. */
@Table("LINE_TASK")
public interface LineTaskRow extends Row {

    String LINE_ID = "LINE_ID";
    String ORDER_ID = "ORDER_ID";
    String TASK_ISSUE_ID = "TASK_ISSUE_ID";
    String PROJECT_ID = "PROJECT_ID";
    String TEMPLATE_ID = "TEMPLATE_ID";

    /** One task and one project per line, ever. */
    @NotNull
    @Unique
    long getLineId();

    @NotNull
    @Indexed
    long getOrderId();

    /** 0 for a line that only has a project. */
    @NotNull
    @Indexed
    long getTaskIssueId();

    @Indexed
    @Nullable
    Long getProjectId();

    /** The project it was made after. */
    @Nullable
    Long getTemplateId();
}
