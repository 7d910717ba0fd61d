package org.prepaidsupport.adapter.web.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.springframework.stereotype.Component;

/** Groups recorded time. */
@Component
public class TimeGroups {

    private final CustomerStore customers;
    private final Access access;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TimeGroups(CustomerStore customers, Access access, Formats formats, Texts texts, Paths paths) {
        this.customers = customers;
        this.access = access;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** The groups of one page of the entries, those with most time first. */
    List<TimeGroup> of(List<TimesheetEntry> all, TimeGrouping grouping, PageRequest rows) {
        Map<Long, Long> totals = all.stream()
                .collect(Collectors.groupingBy(grouping::of, Collectors.summingLong(TimesheetEntry::seconds)));
        Comparator<TimesheetEntry> mostFirst = Comparator.comparing(
                (TimesheetEntry entry) -> totals.getOrDefault(grouping.of(entry), 0L), Comparator.reverseOrder());
        List<TimesheetEntry> sorted = new ArrayList<>(all);
        sorted.sort(mostFirst.thenComparingLong(grouping::of));
        Map<Long, List<TimesheetEntry>> groups = new LinkedHashMap<>();
        Timesheets.page(sorted, rows).items().forEach(entry -> groups.computeIfAbsent(
                        grouping.of(entry), any -> new ArrayList<>())
                .add(entry));
        List<TimeGroup> found = new ArrayList<>();
        groups.forEach((id, entries) -> found.add(group(grouping, entries, totals.getOrDefault(id, 0L))));
        return found;
    }

    private TimeGroup group(TimeGrouping grouping, List<TimesheetEntry> entries, long total) {
        Link title = title(grouping, entries.get(0));
        return new TimeGroup(
                title.text(),
                title.href(),
                Formats.duration(total),
                texts.text("prepaid.hours", formats.hours(total)),
                entries.stream().map(this::row).toList());
    }

    private Link title(TimeGrouping grouping, TimesheetEntry entry) {
        return switch (grouping) {
            case PROJECT ->
                entry.project()
                        .map(project -> new Link(Choices.label(project), paths.project(project.key())))
                        .orElseGet(() -> new Link(texts.text("prepaid.choose.none"), ""));
            case ORDER ->
                entry.line()
                        .map(line -> new Link(line.orderNumber(), billing("orders", line.orderId())))
                        .orElseGet(this::uncovered);
            case CUSTOMER ->
                entry.line()
                        .flatMap(line -> customers.byId(line.customerId()))
                        .map(customer -> new Link(customer.name(), billing("customers", customer.id())))
                        .orElseGet(this::uncovered);
        };
    }

    private Link uncovered() {
        return new Link(texts.text("prepaid.timesheets.uncovered"), "");
    }

    /** Agents see what time counts on, but not the page of it. */
    private String billing(String kind, long id) {
        return access.isBillingViewer() ? paths.page(kind, id) : "";
    }

    private Row row(TimesheetEntry entry) {
        return Row.of(
                Cell.text(formats.date(entry.workDate())),
                Cell.text(entry.authorName()),
                entry.issue()
                        .map(issue -> Cell.link(issue.key() + " " + issue.summary(), paths.issue(issue.key())))
                        .orElseGet(() -> Cell.text(texts.text("prepaid.issue.unseen"))),
                Cell.text(entry.project().map(project -> project.key()).orElse("")),
                entry.line().map(this::line).orElseGet(() -> uncovered(entry)),
                Cell.number(
                        Formats.duration(entry.seconds()),
                        texts.text("prepaid.hours", formats.hours(entry.seconds()))));
    }

    private Cell line(LineFacts line) {
        return Cell.link(line.name(), billing("orders", line.orderId()));
    }

    private Cell uncovered(TimesheetEntry entry) {
        Lozenge none = new Lozenge(texts.text("prepaid.timesheets.uncovered"), Lozenge.MOVED);
        return new Cell("", "", false, texts.text(entry.reason()), List.of(none));
    }
}
