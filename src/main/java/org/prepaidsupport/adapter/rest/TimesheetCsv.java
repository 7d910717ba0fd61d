package org.prepaidsupport.adapter.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.springframework.stereotype.Component;

/** Timesheets as comma-separated values (RFC 4180), UTF-8 with a mark that spreadsheets know it by. */
@Component
class TimesheetCsv {

    private static final String MARK = "\uFEFF";
    private static final String HEADER = "date,author,issue,project,seconds,hours,order,billable,reason";

    private final Texts texts;

    TimesheetCsv(Texts texts) {
        this.texts = texts;
    }

    Response respond(List<TimesheetEntry> entries) {
        String rows = entries.stream().map(this::row).collect(Collectors.joining());
        return Response.ok(MARK + HEADER + "\r\n" + rows, "text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=timesheets.csv")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private String row(TimesheetEntry entry) {
        return Stream.of(
                        entry.workDate().toString(),
                        entry.authorName(),
                        entry.issue().map(IssueRef::key).orElse(""),
                        entry.project().map(ProjectRef::key).orElse(""),
                        String.valueOf(entry.seconds()),
                        Hours.of(entry.seconds()).toString(),
                        entry.line().map(LineFacts::orderNumber).orElse(""),
                        String.valueOf(entry.billable()),
                        texts.text(entry.reason()))
                .map(TimesheetCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that a spreadsheet would read as a formula is made text by a leading apostrophe. */
    static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean quoted = harmless.matches("(?s).*[\",\r\n].*");
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
