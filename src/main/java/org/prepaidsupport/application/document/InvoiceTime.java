package org.prepaidsupport.application.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.invoice.BilledEntryStore;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.springframework.stereotype.Component;

/**
 * What the time was spent on that a document is about. Of what is billed by the worklog, exactly the worklogs that it
 * bills or credits; of what was prepaid, on invoices, all that was delivered until their date, although they bill what
 * was ordered.
 */
@Component
class InvoiceTime {

    private static final Comparator<Day> OLDEST_FIRST =
            Comparator.comparing(Day::date).thenComparing(Day::ticket).thenComparing(Day::issueId);

    private final Timesheets timesheets;
    private final BilledEntryStore billed;
    private final JiraIssues issues;

    InvoiceTime(Timesheets timesheets, BilledEntryStore billed, JiraIssues issues) {
        this.timesheets = timesheets;
        this.billed = billed;
        this.issues = issues;
    }

    /** A table for each line that has time. */
    List<TimeTable> of(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        Map<Long, List<Work>> byLine = billed(invoice);
        if (invoice.kind() == InvoiceKind.INVOICE) {
            byLine.putAll(prepaid(overview));
        }
        List<TimeTable> tables = new ArrayList<>();
        for (int index = 0; index < invoice.lines().size(); index++) {
            InvoiceLine line = invoice.lines().get(index);
            List<TimeTable.Entry> entries = days(byLine.getOrDefault(line.id(), List.of()));
            if (!entries.isEmpty()) {
                tables.add(new TimeTable(index + 1, title(line), entries));
            }
        }
        return tables;
    }

    /** By line of the document. A credit note says how much it gives back. */
    private Map<Long, List<Work>> billed(Invoice invoice) {
        List<BilledEntry> entries = billed.ofInvoice(invoice.id());
        Map<Long, IssueRef> known = issues.byIds(
                entries.stream().map(BilledEntry::issueId).distinct().toList());
        int sign = invoice.kind() == InvoiceKind.INVOICE ? 1 : -1;
        Map<Long, List<Work>> byLine = new HashMap<>();
        for (BilledEntry each : entries) {
            byLine.computeIfAbsent(each.invoiceLineId(), any -> new ArrayList<>())
                    .add(Work.of(each.workDate(), each.issueId(), known.get(each.issueId()), sign * each.seconds()));
        }
        return byLine;
    }

    private Map<Long, List<Work>> prepaid(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        LocalDate end = Optional.ofNullable(invoice.date()).orElse(LocalDate.MAX);
        Set<Long> orderLines = overview.orders().stream()
                .flatMap(order -> order.lines().stream())
                .filter(line -> line.policy() == InvoicingPolicy.PREPAID)
                .map(OrderLine::id)
                .collect(Collectors.toSet());
        Map<Long, Long> lines = new HashMap<>();
        invoice.lines().stream()
                .filter(line -> line.orderLineId() != null && orderLines.contains(line.orderLineId()))
                .forEach(line -> lines.putIfAbsent(Objects.requireNonNull(line.orderLineId()), line.id()));
        Map<Long, List<Work>> byLine = new HashMap<>();
        for (TimesheetEntry each : timesheets.billedOn(List.copyOf(lines.keySet()))) {
            Optional<Long> line = each.line().map(counts -> lines.get(counts.lineId()));
            if (line.isPresent() && !each.workDate().isAfter(end)) {
                byLine.computeIfAbsent(line.get(), any -> new ArrayList<>())
                        .add(Work.of(
                                each.workDate(), each.issueId(), each.issue().orElse(null), each.seconds()));
            }
        }
        return byLine;
    }

    private static List<TimeTable.Entry> days(List<Work> work) {
        Map<Day, Long> seconds = new TreeMap<>(OLDEST_FIRST);
        work.forEach(each -> seconds.merge(each.day(), each.seconds(), Long::sum));
        return seconds.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .map(each -> new TimeTable.Entry(
                        each.getKey().date(),
                        each.getKey().ticket(),
                        each.getKey().summary(),
                        each.getValue()))
                .toList();
    }

    private static String title(InvoiceLine line) {
        return line.description().lines().findFirst().orElse("").strip();
    }

    private record Day(LocalDate date, long issueId, String ticket, String summary) {}

    private record Work(Day day, long seconds) {

        static Work of(LocalDate date, long issueId, @Nullable IssueRef issue, long seconds) {
            return new Work(
                    new Day(date, issueId, issue == null ? "" : issue.key(), issue == null ? "" : issue.summary()),
                    seconds);
        }
    }
}
