package org.prepaidsupport.adapter.web.issue;

import java.util.List;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.View;

/** What billing staff see of an order beside an issue. */
public record OrderSummary(Link order, List<Lozenge> states, String amount) implements View {

    public OrderSummary {
        states = List.copyOf(states);
    }
}
