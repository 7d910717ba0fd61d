package org.prepaidsupport.adapter.store.delivery;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** What was set on a ticket. */
@Table("TICKET")
public interface TicketRow extends Row {

    String ISSUE_ID = "ISSUE_ID";
    String CUSTOMER_ID = "CUSTOMER_ID";
    String PROJECT_ID = "PROJECT_ID";

    @NotNull
    @Unique
    long getIssueId();

    @Nullable
    Long getCustomerId();

    void setCustomerId(@Nullable Long customerId);

    /** Timesheet project. */
    @Indexed
    @Nullable
    Long getProjectId();

    void setProjectId(@Nullable Long projectId);
}
