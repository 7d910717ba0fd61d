package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which time is wanted; what is empty doesn't matter.
 *
 * @param from first work date
 * @param to last work date
 * @param lines counts on one of these order lines
 * @param covered counts on some line, or on none
 * @param projects recorded in one of these timesheet projects
 */
public record TimesheetQuery(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<List<Long>> lines,
        Optional<Boolean> covered,
        Optional<List<Long>> projects,
        Optional<String> authorKey,
        Optional<List<Long>> issues) {

    public static final TimesheetQuery ALL = new TimesheetQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public static TimesheetQuery ofLines(List<Long> lines) {
        return new TimesheetQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(lines),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static TimesheetQuery ofIssues(List<Long> issues) {
        return new TimesheetQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(issues));
    }

    public TimesheetQuery withProjects(List<Long> only) {
        return new TimesheetQuery(from, to, lines, covered, Optional.of(only), authorKey, issues);
    }
}
