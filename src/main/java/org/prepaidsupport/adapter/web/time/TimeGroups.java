package org.prepaidsupport.adapter.web.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.springframework.stereotype.Component;

/** Groups recorded time. */
@Component
public class TimeGroups {

    private final CustomerStore customers;
    private final TimeLines lines;
    private final Access access;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TimeGroups(
            CustomerStore customers, TimeLines lines, Access access, Formats formats, Texts texts, Paths paths) {
        this.customers = customers;
        this.lines = lines;
        this.access = access;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /**
     * The groups of one page of the entries.
     *
     * @param reasons whether it is said of each entry why it counts on no order
     */
    List<TimeGroup> of(List<TimesheetEntry> all, TimeGrouping grouping, PageRequest rows, boolean reasons) {
        Map<String, Long> totals = all.stream()
                .collect(Collectors.groupingBy(grouping::of, Collectors.summingLong(TimesheetEntry::seconds)));
        List<TimesheetEntry> sorted = new ArrayList<>(all);
        sorted.sort(order(grouping, totals));
        Map<String, List<TimesheetEntry>> groups = new LinkedHashMap<>();
        Timesheets.page(sorted, rows).items().forEach(entry -> groups.computeIfAbsent(
                        grouping.of(entry), any -> new ArrayList<>())
                .add(entry));
        List<TimeGroup> found = new ArrayList<>();
        groups.forEach((key, entries) -> found.add(group(grouping, entries, totals.getOrDefault(key, 0L), reasons)));
        return found;
    }

    private static Comparator<TimesheetEntry> order(TimeGrouping grouping, Map<String, Long> totals) {
        if (grouping.isCalendar()) {
            return Comparator.comparing(grouping::of, Comparator.reverseOrder());
        }
        Comparator<TimesheetEntry> mostFirst = Comparator.comparing(
                (TimesheetEntry entry) -> totals.getOrDefault(grouping.of(entry), 0L), Comparator.reverseOrder());
        return mostFirst.thenComparing(grouping::of);
    }

    private TimeGroup group(TimeGrouping grouping, List<TimesheetEntry> entries, long total, boolean reasons) {
        Link title = title(grouping, entries.get(0));
        return new TimeGroup(
                title.text(),
                title.href(),
                Formats.duration(total),
                texts.text("prepaid.hours", formats.hours(total)),
                entries.stream().map(entry -> lines.of(entry, reasons)).toList());
    }

    private Link title(TimeGrouping grouping, TimesheetEntry entry) {
        return switch (grouping) {
            case PROJECT ->
                entry.project()
                        .map(project -> new Link(Choices.label(project), paths.project(project.key())))
                        .orElseGet(() -> new Link(texts.text("prepaid.project.unseen"), ""));
            case ORDER ->
                entry.line()
                        .map(line -> new Link(line.orderNumber(), billing("orders", line.orderId())))
                        .orElseGet(this::uncovered);
            case CUSTOMER ->
                entry.line()
                        .flatMap(line -> customers.byId(line.customerId()))
                        .map(customer -> new Link(customer.name(), billing("customers", customer.id())))
                        .orElseGet(this::uncovered);
            case ISSUE ->
                entry.issue()
                        .map(issue -> new Link(issue.key() + " " + issue.summary(), paths.issue(issue.key())))
                        .orElseGet(() -> new Link(texts.text("prepaid.issue.unseen"), ""));
            case AUTHOR -> new Link(entry.authorName(), "");
            case DAY -> new Link(formats.date(entry.workDate()), "");
            case WEEK ->
                new Link(
                        texts.text("prepaid.timesheets.week", formats.date(TimeGrouping.monday(entry.workDate()))), "");
            case MONTH -> new Link(formats.month(entry.workDate()), "");
            case BILLABLE -> entry.billable() ? new Link(texts.text("prepaid.tab.bill"), "") : uncovered();
        };
    }

    private Link uncovered() {
        return new Link(texts.text("prepaid.timesheets.uncovered"), "");
    }

    private String billing(String kind, long id) {
        return access.isBillingViewer() ? paths.page(kind, id) : "";
    }
}
