package org.prepaidsupport.application.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.springframework.stereotype.Component;

/** The order lines that a ticket can be given instead of the one it draws on. */
@Component
public class TicketLines {

    private static final int MOST = 20;
    private static final int LOOKED_AT = 200;

    private final Tickets tickets;
    private final TicketStore stored;
    private final TicketCustomer ticketCustomer;
    private final SelectableLines selectable;
    private final OrderLines lines;
    private final DeliveredTime delivered;

    TicketLines(
            Tickets tickets,
            TicketStore stored,
            TicketCustomer ticketCustomer,
            SelectableLines selectable,
            OrderLines lines,
            DeliveredTime delivered) {
        this.tickets = tickets;
        this.stored = stored;
        this.ticketCustomer = ticketCustomer;
        this.selectable = selectable;
        this.lines = lines;
        this.delivered = delivered;
    }

    /**
     * Lines in a unit of time of the ticket's confirmed orders, newest order first; of a ticket without customer those
     * that have a task and that the caller may know of. At most twenty.
     *
     * @param text in the order's number or what was ordered
     * @throws org.prepaidsupport.domain.NotFound if there is no such ticket, or the caller may not browse it
     * @throws org.prepaidsupport.domain.Forbidden if the caller is no agent
     */
    public List<Balance> find(String issueKey, Optional<String> text) {
        IssueRef issue = tickets.visible(issueKey);
        Optional<Long> customer = ticketCustomer.of(issue, stored.get(issue.id()));
        List<LineFacts> found = customer.map(lines::timeOf).orElseGet(this::ofAnybody).stream()
                .filter(line -> text.isEmpty() || matches(line, text.get()))
                .limit(MOST)
                .toList();
        Map<Long, Long> used =
                delivered.secondsByLine(found.stream().map(LineFacts::lineId).toList());
        return found.stream()
                .map(line -> Balance.of(line, used.getOrDefault(line.lineId(), 0L)))
                .toList();
    }

    private List<LineFacts> ofAnybody() {
        return lines.withTasks(0, LOOKED_AT).stream()
                .filter(line -> line.unit().isTime() && selectable.mayKnow(line, null))
                .toList();
    }

    private static boolean matches(LineFacts line, String text) {
        return line.name().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
