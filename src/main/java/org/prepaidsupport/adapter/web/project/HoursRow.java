package org.prepaidsupport.adapter.web.project;

import java.util.List;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * Hours of an order line in a project.
 *
 * @param customer empty text where the row before has the same
 * @param entries the worklogs that the time is made of; without address for who sees none of them
 * @param bars of the line; at most one
 */
public record HoursRow(Link customer, Link line, Link entries, String hint, List<BalanceBar> bars) implements View {

    public HoursRow {
        bars = List.copyOf(bars);
    }
}
