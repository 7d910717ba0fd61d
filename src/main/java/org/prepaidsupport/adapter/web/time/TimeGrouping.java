package org.prepaidsupport.adapter.web.time;

import java.util.function.Function;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TimesheetEntry;

/** What recorded time can be grouped by. */
enum TimeGrouping {
    PROJECT(entry -> entry.project().map(project -> project.id()).orElse(0L)),
    ORDER(entry -> entry.line().map(LineFacts::orderId).orElse(0L)),
    CUSTOMER(entry -> entry.line().map(LineFacts::customerId).orElse(0L));

    private final Function<TimesheetEntry, Long> id;

    TimeGrouping(Function<TimesheetEntry, Long> id) {
        this.id = id;
    }

    /** Id of what the entry belongs to; 0: nothing. */
    long of(TimesheetEntry entry) {
        return id.apply(entry);
    }
}
