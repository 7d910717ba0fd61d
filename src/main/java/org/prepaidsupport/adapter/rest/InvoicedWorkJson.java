package org.prepaidsupport.adapter.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.invoice.InvoicedWork;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.domain.invoice.BilledEntry;

/**
 * A worklog on a document.
 *
 * @param line of the document
 * @param issue key; null where it is gone
 * @param seconds negative where it is given back
 * @param counts whether it counts as billed: not on cancelled documents, nor on drafts of credit notes
 */
record InvoicedWorkJson(
        long line,
        long worklog,
        @Nullable String issue,
        String author,
        LocalDate workDate,
        long orderLine,
        long seconds,
        boolean counts) {

    static InvoicedWorkJson of(InvoicedWork.Entry work) {
        BilledEntry entry = work.entry();
        return new InvoicedWorkJson(
                entry.invoiceLineId(),
                entry.worklogId(),
                work.issue().map(IssueRef::key).orElse(null),
                entry.authorKey(),
                entry.workDate(),
                entry.orderLineId(),
                entry.seconds(),
                entry.counted());
    }
}
