package org.prepaidsupport.adapter.web.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.NotFound;
import org.springframework.stereotype.Component;

/** What Delivered of an order line is made of. */
@Component
public class DeliveredPage {

    private final Orders orders;
    private final Timesheets timesheets;
    private final OrderLineViews lines;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public DeliveredPage(
            Orders orders, Timesheets timesheets, OrderLineViews lines, Formats formats, Texts texts, Paths paths) {
        this.orders = orders;
        this.timesheets = timesheets;
        this.lines = lines;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    Page page(long orderId, long lineId) {
        OrderOverview overview = orders.get(orderId);
        LineOverview line = overview.lines().stream()
                .filter(each -> each.line().id() == lineId)
                .findFirst()
                .orElseThrow(NotFound::new);
        List<TimesheetEntry> entries = timesheets.ofLines(List.of(lineId));
        long total = entries.stream().mapToLong(TimesheetEntry::seconds).sum();
        DeliveredView view = new DeliveredView(
                line.line().title(),
                lines.bar(overview.order(), line),
                byTicket(entries),
                Formats.duration(total),
                texts.text("prepaid.hours", formats.hours(total)));
        String number = overview.order().number();
        Frame frame = Frame.of(texts.text("prepaid.delivered", number))
                .under(
                        new Link(texts.text("prepaid.orders"), paths.page("orders")),
                        new Link(number, paths.page("orders", orderId)));
        return new Page(frame, "order/delivered", view);
    }

    private List<TicketTime> byTicket(List<TimesheetEntry> entries) {
        Map<Long, List<TimesheetEntry>> groups = new LinkedHashMap<>();
        entries.forEach(each ->
                groups.computeIfAbsent(each.issueId(), any -> new ArrayList<>()).add(each));
        return groups.values().stream()
                .sorted(Comparator.comparingLong(DeliveredPage::sum).reversed())
                .map(this::ticket)
                .toList();
    }

    private static long sum(List<TimesheetEntry> entries) {
        return entries.stream().mapToLong(TimesheetEntry::seconds).sum();
    }

    private TicketTime ticket(List<TimesheetEntry> entries) {
        IssueRef issue = entries.get(0).issue().orElse(null);
        long total = sum(entries);
        return new TicketTime(
                issue == null ? texts.text("prepaid.issue.unseen") : issue.key(),
                issue == null ? "" : issue.summary(),
                issue == null ? "" : paths.issue(issue.key()),
                Formats.duration(total),
                texts.text("prepaid.hours", formats.hours(total)),
                entries.stream().map(this::row).toList());
    }

    private Row row(TimesheetEntry entry) {
        return Row.of(
                Cell.text(formats.date(entry.workDate())),
                Cell.text(entry.authorName()),
                Cell.text(texts.text(entry.reason())),
                Cell.number(
                        Formats.duration(entry.seconds()),
                        texts.text("prepaid.hours", formats.hours(entry.seconds()))));
    }
}
