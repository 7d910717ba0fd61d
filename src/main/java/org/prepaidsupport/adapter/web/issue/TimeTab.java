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
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.PageTexts;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TaskTime;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.springframework.stereotype.Component;

/** Draws the tab with all time that reached an issue. */
@Component
public class TimeTab {

    /** As many as a browser shows without trouble; the page of timesheets has them all. */
    private static final int MOST = 500;

    private final IssuePanels panels;
    private final IssueResources resources;
    private final TaskTime tasks;
    private final Timesheets timesheets;
    private final TimeRows rows;
    private final TemplateRenderer templates;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TimeTab(
            IssuePanels panels,
            IssueResources resources,
            TaskTime tasks,
            Timesheets timesheets,
            TimeRows rows,
            TemplateRenderer templates,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.panels = panels;
        this.resources = resources;
        this.tasks = tasks;
        this.timesheets = timesheets;
        this.rows = rows;
        this.templates = templates;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** Of a task: all time on its line, whatever issue it was logged on. Of a ticket: its own. */
    String html(Issue issue) {
        resources.require();
        Optional<LineFacts> line = tasks.line(issue.getId());
        List<TimesheetEntry> entries =
                line.map(tasks::entries).orElseGet(() -> timesheets.ofIssues(List.of(issue.getId())));
        List<TimeRow> shown = rows.of(entries.subList(0, Math.min(MOST, entries.size())));
        long total = entries.stream().mapToLong(TimesheetEntry::seconds).sum();
        long uncovered = entries.stream()
                .filter(entry -> !entry.billable())
                .mapToLong(TimesheetEntry::seconds)
                .sum();
        TimeTabView view = new TimeTabView(
                line.isPresent(),
                shown,
                Formats.duration(total),
                texts.text("prepaid.hours", formats.hours(total)),
                uncovered == 0 ? "" : Formats.duration(uncovered),
                shown.stream().anyMatch(TimeRow::chooses),
                panels.mayWaive(issue),
                shown.size() == entries.size() ? List.of() : List.of(rest(issue, line, entries.size())));
        return render(Map.of("view", view, "t", new PageTexts(texts), "language", formats.language()));
    }

    private Link rest(Issue issue, Optional<LineFacts> line, int count) {
        String wanted = line.map(each -> "?order=" + each.orderId()).orElse("?issue=" + issue.getKey());
        return new Link(texts.text("prepaid.tab.all", formats.count(count)), paths.page("timesheets") + wanted);
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
