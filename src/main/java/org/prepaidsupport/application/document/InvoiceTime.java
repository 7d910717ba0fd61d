package org.prepaidsupport.application.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.springframework.stereotype.Component;

/**
 * What the time was spent on that an invoice is about: of what was prepaid, all that was delivered until the date of the
 * invoice, although it bills what was ordered.
 */
@Component
class InvoiceTime {

    private static final Comparator<Day> OLDEST_FIRST =
            Comparator.comparing(Day::date).thenComparing(Day::ticket).thenComparing(Day::issueId);

    private final Timesheets timesheets;

    InvoiceTime(Timesheets timesheets) {
        this.timesheets = timesheets;
    }

    /** A table for each line that has time. */
    List<TimeTable> of(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        if (invoice.kind() != InvoiceKind.INVOICE) {
            return List.of();
        }
        Map<Long, List<TimesheetEntry>> prepaid = prepaid(overview);
        List<TimeTable> tables = new ArrayList<>();
        for (int index = 0; index < invoice.lines().size(); index++) {
            InvoiceLine line = invoice.lines().get(index);
            List<TimeTable.Entry> entries = days(prepaid.getOrDefault(line.orderLineId(), List.of()));
            if (!entries.isEmpty()) {
                tables.add(new TimeTable(index + 1, title(line), entries));
            }
        }
        return tables;
    }

    private Map<Long, List<TimesheetEntry>> prepaid(InvoiceOverview overview) {
        LocalDate end = overview.invoice().date() == null
                ? LocalDate.MAX
                : overview.invoice().date();
        Set<Long> billed = overview.invoice().lines().stream()
                .map(InvoiceLine::orderLineId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Long> lines = overview.orders().stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.policy() == InvoicingPolicy.PREPAID)
                .map(OrderLine::id)
                .filter(billed::contains)
                .toList();
        Map<Long, List<TimesheetEntry>> byLine = new HashMap<>();
        for (TimesheetEntry each : timesheets.ofLines(lines)) {
            if (!each.workDate().isAfter(end)) {
                each.line().ifPresent(line -> byLine.computeIfAbsent(line.lineId(), any -> new ArrayList<>())
                        .add(each));
            }
        }
        return byLine;
    }

    private static List<TimeTable.Entry> days(List<TimesheetEntry> entries) {
        Map<Day, Long> seconds = new TreeMap<>(OLDEST_FIRST);
        Map<Day, String> summaries = new HashMap<>();
        for (TimesheetEntry each : entries) {
            Day day = new Day(
                    each.workDate(), each.issue().map(issue -> issue.key()).orElse(""), each.issueId());
            seconds.merge(day, each.seconds(), Long::sum);
            summaries.put(day, each.issue().map(issue -> issue.summary()).orElse(""));
        }
        return seconds.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> new TimeTable.Entry(
                        each.getKey().date(),
                        each.getKey().ticket(),
                        summaries.getOrDefault(each.getKey(), ""),
                        each.getValue()))
                .toList();
    }

    private static String title(InvoiceLine line) {
        return line.description().lines().findFirst().orElse("").strip();
    }

    private record Day(LocalDate date, String ticket, long issueId) {}
}
