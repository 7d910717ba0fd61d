package org.prepaidsupport.adapter.store.invoice;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** Seconds of a worklog on the line of an invoice; never updated, but replaced by another. */
@Table("BILLED_ENTRY")
public interface BilledEntryRow extends Row {

    String CLAIM = "CLAIM";
    String INVOICE_ID = "INVOICE_ID";
    String INVOICE_LINE_ID = "INVOICE_LINE_ID";
    String ORDER_LINE_ID = "ORDER_LINE_ID";
    String WORKLOG_ID = "WORKLOG_ID";
    String SECONDS = "SECONDS";
    String COUNTED = "COUNTED";
    String WORK_DAY = "WORK_DAY";
    String AUTHOR_KEY = "AUTHOR_KEY";
    String ISSUE_ID = "ISSUE_ID";
    String PROJECT_ID = "PROJECT_ID";
    String CREDITS = "CREDITS";

    /**
     * Worklog and the entry of it that was stored before: of two who both bill what is not billed yet, one wins.
     */
    @NotNull
    @Unique
    @StringLength(80)
    String getClaim();

    @NotNull
    @Indexed
    long getInvoiceId();

    @NotNull
    long getInvoiceLineId();

    @NotNull
    @Indexed
    long getOrderLineId();

    @NotNull
    @Indexed
    long getWorklogId();

    @NotNull
    long getSeconds();

    /** What it adds to the billed seconds: 0 where it does not count. */
    @NotNull
    long getCounted();

    /** Days since 1970-01-01, in the author's time zone. */
    @NotNull
    long getWorkDay();

    @StringLength(255)
    @Nullable
    String getAuthorKey();

    @NotNull
    long getIssueId();

    /** Timesheet project. */
    @NotNull
    long getProjectId();

    @NotNull
    boolean isCredits();
}
