package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** Tasks of orders as their issue shows them. The caller has made sure that the reader may see the issue. */
@Component
public class TaskTime {

    private final AssignmentStore assignments;
    private final OrderLines lines;
    private final DeliveredTime delivered;
    private final Timesheets timesheets;
    private final Clock clock;

    public TaskTime(
            AssignmentStore assignments,
            OrderLines lines,
            DeliveredTime delivered,
            Timesheets timesheets,
            Clock clock) {
        this.assignments = assignments;
        this.lines = lines;
        this.delivered = delivered;
        this.timesheets = timesheets;
        this.clock = clock;
    }

    /** The order line that the issue is the task of today; one SQL statement for an issue that is none. */
    public Optional<LineFacts> line(long issueId) {
        return Assignment.valueOn(
                        LocalDate.now(clock), AssignmentKind.TASK_LINE, issueId, assignments.about(List.of(issueId), 0))
                .flatMap(id -> Optional.ofNullable(lines.byIds(List.of(id)).get(id)));
    }

    /** How much of the line is used. */
    public Balance balance(LineFacts line) {
        long seconds = delivered.secondsByLine(List.of(line.lineId())).getOrDefault(line.lineId(), 0L);
        return Balance.of(line, seconds);
    }

    /** All time that reached the line; issues that the reader may not see stay without name. */
    public List<TimesheetEntry> entries(LineFacts line) {
        return timesheets.reaching(line.lineId());
    }
}
