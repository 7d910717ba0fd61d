package org.prepaidsupport.adapter.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.delivery.Rule;
import org.springframework.stereotype.Component;

/** Timesheet entries as JSON. */
@Component
class TimesheetJson {

    private final Texts texts;

    TimesheetJson(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param issue key; null where it is gone or may not be seen
     * @param project key of the timesheet project; null where it is gone or may not be seen
     */
    record EntryJson(
            long worklog,
            @Nullable String issue,
            @Nullable String project,
            String author,
            String authorName,
            LocalDate workDate,
            long seconds,
            @Nullable Long orderLine,
            @Nullable String order,
            boolean billable,
            Rule rule,
            String reason) {}

    EntryJson of(TimesheetEntry entry) {
        return new EntryJson(
                entry.worklogId(),
                entry.issue().map(IssueRef::key).orElse(null),
                entry.project().map(ProjectRef::key).orElse(null),
                entry.authorKey(),
                entry.authorName(),
                entry.workDate(),
                entry.seconds(),
                entry.line().map(LineFacts::lineId).orElse(null),
                entry.line().map(LineFacts::orderNumber).orElse(null),
                entry.billable(),
                entry.rule(),
                texts.text(entry.reason()));
    }
}
