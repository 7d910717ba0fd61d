package org.prepaidsupport.adapter.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.invoice.ChangedWork;
import org.prepaidsupport.application.jira.IssueRef;

/**
 * A worklog that was changed after it had been billed.
 *
 * @param issue key; null where it is gone
 * @param workDate as it was billed, like the author
 * @param workDateNow as it is now, like {@code authorNow}; where it is deleted, as it was billed
 * @param orderLine null where it is gone
 * @param invoiceNumber null for a draft
 * @param seconds 0 where it is deleted
 * @param openSeconds to be billed; negative: to be credited
 */
record ChangedWorkJson(
        long worklog,
        @Nullable String issue,
        String author,
        String authorName,
        LocalDate workDate,
        @Nullable Long orderLine,
        @Nullable String order,
        long invoice,
        @Nullable String invoiceNumber,
        long billedSeconds,
        long seconds,
        long differenceSeconds,
        long billedSinceSeconds,
        long openSeconds,
        LocalDate workDateNow,
        String authorNow) {

    static ChangedWorkJson of(ChangedWork work) {
        return new ChangedWorkJson(
                work.worklogId(),
                work.issue().map(IssueRef::key).orElse(null),
                work.authorKey(),
                work.authorName(),
                work.workDate(),
                work.line().map(LineFacts::lineId).orElse(null),
                work.line().map(LineFacts::orderNumber).orElse(null),
                work.invoice().id(),
                work.invoice().number(),
                work.billedSeconds(),
                work.seconds(),
                work.difference(),
                work.sinceSeconds(),
                work.open(),
                work.workDateNow(),
                work.authorKeyNow());
    }
}
