package org.prepaidsupport.adapter.web.time;

import java.util.List;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.springframework.stereotype.Component;

/** Draws recorded time, each worklog with the way to it. */
@Component
public class TimeLines {

    private final IssuePermissions permissions;
    private final Access access;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TimeLines(IssuePermissions permissions, Access access, Formats formats, Texts texts, Paths paths) {
        this.permissions = permissions;
        this.access = access;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** @param reasons whether it is said of each entry why it counts on no order */
    TimeLine of(TimesheetEntry entry, boolean reasons) {
        String day = formats.date(entry.workDate());
        return new TimeLine(
                entry.worklogId(),
                Formats.duration(entry.seconds()) + ", " + day + ", " + entry.authorName(),
                cells(entry, day, reasons),
                access.isBilling() || permissions.mayWorkOn(entry.issueId()));
    }

    private List<Cell> cells(TimesheetEntry entry, String day, boolean reasons) {
        return List.of(
                Cell.link(
                        day,
                        entry.issue()
                                .map(issue -> paths.worklog(issue.key(), entry.worklogId()))
                                .orElse("")),
                Cell.text(entry.authorName()),
                entry.issue().map(this::issue).orElseGet(() -> Cell.text(texts.text("prepaid.issue.unseen"))),
                Cell.text(entry.project().map(project -> project.key()).orElse("")),
                entry.line().map(this::line).orElseGet(() -> uncovered(entry, reasons)),
                Cell.number(
                        Formats.duration(entry.seconds()),
                        texts.text("prepaid.hours", formats.hours(entry.seconds()))));
    }

    private Cell issue(IssueRef issue) {
        return Cell.link(issue.key() + " " + issue.summary(), paths.issue(issue.key()));
    }

    /** Agents see what time counts on, but not the page of it. */
    private Cell line(LineFacts line) {
        return Cell.link(line.name(), access.isBillingViewer() ? paths.page("orders", line.orderId()) : "");
    }

    private Cell uncovered(TimesheetEntry entry, boolean reasons) {
        if (reasons) {
            return Cell.text(texts.text(entry.reason()));
        }
        Lozenge none = new Lozenge(texts.text("prepaid.timesheets.uncovered"), Lozenge.MOVED);
        return new Cell("", "", false, texts.text(entry.reason()), List.of(none));
    }
}
