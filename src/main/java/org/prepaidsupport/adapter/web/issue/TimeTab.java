package org.prepaidsupport.adapter.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.templaterenderer.TemplateRenderer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.PageTexts;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TaskTime;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.domain.delivery.Rule;
import org.springframework.stereotype.Component;

/** Draws the tab with all time that reached an issue. */
@Component
public class TimeTab {

    private final IssuePanels panels;
    private final IssueResources resources;
    private final TaskTime tasks;
    private final Timesheets timesheets;
    private final Access access;
    private final TemplateRenderer templates;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TimeTab(
            IssuePanels panels,
            IssueResources resources,
            TaskTime tasks,
            Timesheets timesheets,
            Access access,
            TemplateRenderer templates,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.panels = panels;
        this.resources = resources;
        this.tasks = tasks;
        this.timesheets = timesheets;
        this.access = access;
        this.templates = templates;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** Of a task: all time on its line, whatever issue it was logged on. Of a ticket: its own. */
    String html(Issue issue) {
        resources.require();
        boolean waives = panels.mayWaive(issue);
        Optional<LineFacts> line = tasks.line(issue.getId());
        List<TimesheetEntry> entries =
                line.map(tasks::entries).orElseGet(() -> timesheets.ofIssues(List.of(issue.getId())));
        long total = entries.stream().mapToLong(TimesheetEntry::seconds).sum();
        TimeTabView view = new TimeTabView(
                line.isPresent(),
                entries.stream().map(entry -> row(entry, waives)).toList(),
                Formats.duration(total),
                texts.text("prepaid.hours", formats.hours(total)));
        return render(Map.of("view", view, "t", new PageTexts(texts)));
    }

    private TimeRow row(TimesheetEntry entry, boolean waives) {
        boolean waived = entry.rule() == Rule.BY_HAND && !entry.billable();
        return new TimeRow(entry.worklogId(), cells(entry), waives && entry.billable(), waives && waived);
    }

    private List<Cell> cells(TimesheetEntry entry) {
        return List.of(
                Cell.text(formats.date(entry.workDate())),
                Cell.text(entry.authorName()),
                Cell.number(
                        Formats.duration(entry.seconds()), texts.text("prepaid.hours", formats.hours(entry.seconds()))),
                entry.issue()
                        .map(issue -> Cell.link(issue.key(), paths.issue(issue.key())))
                        .orElseGet(() -> Cell.text(texts.text("prepaid.issue.unseen"))),
                entry.line()
                        .map(this::line)
                        .orElseGet(() ->
                                Cell.states(new Lozenge(texts.text("prepaid.timesheets.uncovered"), Lozenge.MOVED))),
                Cell.text(texts.text(entry.reason())));
    }

    private Cell line(LineFacts line) {
        return access.isBillingViewer()
                ? Cell.link(line.name(), paths.page("orders", line.orderId()))
                : Cell.text(line.name());
    }

    private String render(Map<String, Object> context) {
        StringWriter html = new StringWriter();
        try {
            templates.render("templates/issue/time-tab.vm", context, html);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return html.toString();
    }
}
