package org.prepaidsupport.adapter.web.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.OverdrawnTime;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.springframework.stereotype.Component;

/** Draws worklogs in the tab of an issue, and flags those that went past what was ordered. */
@Component
public class TimeRows {

    private final OverdrawnTime overdrawn;
    private final IssuePermissions permissions;
    private final Access access;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TimeRows(
            OverdrawnTime overdrawn,
            IssuePermissions permissions,
            Access access,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.overdrawn = overdrawn;
        this.permissions = permissions;
        this.access = access;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    List<TimeRow> of(List<TimesheetEntry> entries) {
        Set<Long> beyond = overdrawn.of(
                entries.stream().flatMap(each -> each.line().stream()).toList());
        Map<Long, String> reasons = overdrawn.reasons(entries.stream()
                .map(TimesheetEntry::worklogId)
                .filter(beyond::contains)
                .toList());
        Map<Long, Boolean> works = new HashMap<>();
        List<TimeRow> rows = new ArrayList<>();
        for (TimesheetEntry entry : entries) {
            List<Lozenge> flags = beyond.contains(entry.worklogId()) && entry.billable()
                    ? List.of(new Lozenge(texts.text("prepaid.tab.over"), Lozenge.ERROR))
                    : List.of();
            String told = reasons.getOrDefault(entry.worklogId(), "");
            rows.add(new TimeRow(
                    entry.worklogId(),
                    Formats.duration(entry.seconds()) + ", " + formats.date(entry.workDate()) + ", "
                            + entry.authorName(),
                    cells(entry, flags, told),
                    access.isBilling() || works.computeIfAbsent(entry.issueId(), permissions::mayWorkOn)));
        }
        return rows;
    }

    private List<Cell> cells(TimesheetEntry entry, List<Lozenge> flags, String told) {
        String why = texts.text(entry.reason());
        return List.of(
                Cell.text(formats.date(entry.workDate())),
                Cell.text(entry.authorName()),
                Cell.number(
                        Formats.duration(entry.seconds()), texts.text("prepaid.hours", formats.hours(entry.seconds()))),
                entry.issue()
                        .map(issue -> Cell.link(issue.key(), paths.issue(issue.key())))
                        .orElseGet(() -> Cell.text(texts.text("prepaid.issue.unseen"))),
                entry.line()
                        .map(line -> line(line, flags))
                        .orElseGet(() ->
                                Cell.states(new Lozenge(texts.text("prepaid.timesheets.uncovered"), Lozenge.MOVED))),
                Cell.text(
                        flags.isEmpty()
                                ? why
                                : why + " "
                                        + (told.isEmpty()
                                                ? texts.text("prepaid.tab.over.unexplained")
                                                : texts.text("prepaid.tab.over.because", told))));
    }

    private Cell line(LineFacts line, List<Lozenge> flags) {
        String href = access.isBillingViewer() ? paths.page("orders", line.orderId()) : "";
        return new Cell(line.name(), href, false, "", flags);
    }
}
