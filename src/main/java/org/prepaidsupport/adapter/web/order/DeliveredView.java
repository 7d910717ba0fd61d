package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.View;

/** What Delivered of a line is made of, by ticket, most time first. */
public record DeliveredView(
        String line, List<BalanceBar> bars, List<TicketTime> tickets, String total, String totalHint) implements View {

    public DeliveredView {
        bars = List.copyOf(bars);
        tickets = List.copyOf(tickets);
    }

    public boolean isEmpty() {
        return tickets.isEmpty();
    }
}
