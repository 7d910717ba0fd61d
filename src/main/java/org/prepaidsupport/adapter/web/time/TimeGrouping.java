package org.prepaidsupport.adapter.web.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Function;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.jira.ProjectRef;

/** What recorded time can be grouped by. */
enum TimeGrouping {
    PROJECT(entry -> entry.project().map(ProjectRef::id).map(String::valueOf).orElse("")),
    ORDER(entry -> entry.line().map(LineFacts::orderId).map(String::valueOf).orElse("")),
    CUSTOMER(entry ->
            entry.line().map(LineFacts::customerId).map(String::valueOf).orElse("")),
    ISSUE(entry -> String.valueOf(entry.issueId())),
    AUTHOR(TimesheetEntry::authorKey),
    DAY(entry -> entry.workDate().toString()),
    WEEK(entry -> monday(entry.workDate()).toString()),
    MONTH(entry -> entry.workDate().withDayOfMonth(1).toString()),
    BILLABLE(entry -> String.valueOf(entry.billable()));

    private final Function<TimesheetEntry, String> key;

    TimeGrouping(Function<TimesheetEntry, String> key) {
        this.key = key;
    }

    /** What the entry belongs to; empty: nothing. */
    String of(TimesheetEntry entry) {
        return key.apply(entry);
    }

    /** Whether groups follow the calendar, newest first; others begin with the one of most time. */
    boolean isCalendar() {
        return this == DAY || this == WEEK || this == MONTH;
    }

    /** Weeks begin on Monday (ISO 8601). */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
