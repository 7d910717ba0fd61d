package org.prepaidsupport.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.table.Sheet;
import org.springframework.stereotype.Component;

/** Timesheets as a sheet. */
@Component
class TimesheetCsv {

    private static final List<String> HEADER =
            List.of("date", "author", "issue", "project", "seconds", "hours", "order", "billable", "reason");

    private final Texts texts;

    TimesheetCsv(Texts texts) {
        this.texts = texts;
    }

    Sheet sheet(List<TimesheetEntry> entries) {
        List<Sheet.Row> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(new Sheet.Row(rows.size() + 2L, cells(entry))));
        return new Sheet(HEADER, rows);
    }

    private List<String> cells(TimesheetEntry entry) {
        return List.of(
                entry.workDate().toString(),
                entry.authorName(),
                entry.issue().map(IssueRef::key).orElse(""),
                entry.project().map(ProjectRef::key).orElse(""),
                String.valueOf(entry.seconds()),
                Hours.of(entry.seconds()).toString(),
                entry.line().map(LineFacts::orderNumber).orElse(""),
                String.valueOf(entry.billable()),
                texts.text(entry.reason()));
    }
}
