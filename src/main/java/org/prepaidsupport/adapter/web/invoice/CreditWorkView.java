package org.prepaidsupport.adapter.web.invoice;

import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.View;

/**
 * A worklog on a line that can be taken back.
 *
 * @param seconds as they were billed
 * @param hours the same as people read them
 * @param now what it has now, where that was changed since; empty: as billed
 * @param left whether it can be chosen
 * @param creditedBy credit note that gives it back already; of empty text: none
 * @param label what screen readers say of its box
 */
public record CreditWorkView(
        long worklog,
        String date,
        Link issue,
        String author,
        long seconds,
        String hours,
        String exactHours,
        String now,
        boolean left,
        Link creditedBy,
        boolean chosen,
        String label)
        implements View {

    CreditWorkView chosenIf(boolean ticked) {
        return new CreditWorkView(
                worklog, date, issue, author, seconds, hours, exactHours, now, left, creditedBy, left && ticked, label);
    }
}
