package org.prepaidsupport.adapter.web.order;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderTickets;
import org.springframework.stereotype.Component;

/** From an order to what belongs to it, with counts; where there is nothing, the count alone. */
@Component
public class OrderLinks {

    /** Addresses have an end; whoever has more finds them by the lines and the timesheets. */
    private static final int MOST = 100;

    private final OrderTickets tickets;
    private final Texts texts;
    private final Paths paths;

    public OrderLinks(OrderTickets tickets, Texts texts, Paths paths) {
        this.tickets = tickets;
        this.texts = texts;
        this.paths = paths;
    }

    List<Link> of(OrderOverview overview, List<InvoiceOverview> billed) {
        List<String> tasks = overview.lines().stream()
                .flatMap(line -> line.task().stream())
                .map(IssueRef::key)
                .toList();
        OrderTickets.Tickets found = tickets.of(overview);
        long seconds = overview.lines().stream()
                .mapToLong(line -> line.progress().deliveredSeconds())
                .sum();
        String times = paths.page("timesheets") + "?order=" + overview.order().id();
        List<Link> links = new ArrayList<>();
        List<String> projects = overview.lines().stream()
                .flatMap(line -> line.project().stream())
                .map(ProjectRef::key)
                .distinct()
                .toList();
        if (!projects.isEmpty()) {
            String only = projects.size() == 1 ? paths.project(projects.get(0)) : "#prepaid-lines";
            links.add(new Link(texts.text("prepaid.order.projects", projects.size()), only));
        }
        links.add(new Link(texts.text("prepaid.order.tasks", tasks.size()), issues(tasks, "#prepaid-lines")));
        links.add(new Link(
                texts.text("prepaid.order.tickets", found.count()),
                issues(found.seen().stream().map(IssueRef::key).toList(), times)));
        links.add(
                new Link(texts.text("prepaid.order.timesheets", Formats.duration(seconds)), seconds == 0 ? "" : times));
        links.add(new Link(texts.text("prepaid.order.invoices", billed.size()), invoices(billed)));
        return links;
    }

    private String issues(List<String> keys, String tooMany) {
        if (keys.isEmpty()) {
            return "";
        }
        if (keys.size() == 1) {
            return paths.issue(keys.get(0));
        }
        return keys.size() > MOST ? tooMany : paths.issues(keys);
    }

    private String invoices(List<InvoiceOverview> billed) {
        return switch (billed.size()) {
            case 0 -> "";
            case 1 -> paths.page("invoices", billed.get(0).invoice().id());
            default -> "#prepaid-invoices";
        };
    }
}
