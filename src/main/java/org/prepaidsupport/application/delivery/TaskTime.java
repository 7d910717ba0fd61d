package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.springframework.stereotype.Component;

/** Tasks of orders as their issue shows them. The caller has made sure that the reader may see the issue. */
@Component
public class TaskTime {

    /**
     * What of a line an issue has used.
     *
     * @param issue empty where it is gone or the reader may not see it
     */
    public record Share(Optional<IssueRef> issue, long seconds) {}

    private final Access access;
    private final IssuePermissions permissions;
    private final JiraIssues issues;
    private final LedgerStore ledger;
    private final AssignmentStore assignments;
    private final OrderLines lines;
    private final Timesheets timesheets;
    private final Clock clock;

    public TaskTime(
            Access access,
            IssuePermissions permissions,
            JiraIssues issues,
            LedgerStore ledger,
            AssignmentStore assignments,
            OrderLines lines,
            Timesheets timesheets,
            Clock clock) {
        this.access = access;
        this.permissions = permissions;
        this.issues = issues;
        this.ledger = ledger;
        this.assignments = assignments;
        this.lines = lines;
        this.timesheets = timesheets;
        this.clock = clock;
    }

    /** The order line that the issue is the task of today; one SQL statement for an issue that is none. */
    public Optional<LineFacts> line(long issueId) {
        return Assignment.valueOn(
                        LocalDate.now(clock), AssignmentKind.TASK_LINE, issueId, assignments.about(List.of(issueId), 0))
                .flatMap(id -> Optional.ofNullable(lines.byIds(List.of(id)).get(id)));
    }

    /** How much of the line is used: what its shares add up to. */
    public static Balance balance(LineFacts line, List<Share> shares) {
        return Balance.of(line, shares.stream().mapToLong(Share::seconds).sum());
    }

    /**
     * How much of the line each issue has used, most first; issues that the reader may not see stay without name. One
     * statement, however many worklogs there are.
     */
    public List<Share> shares(LineFacts line) {
        Map<Long, Long> seconds = new HashMap<>(ledger.secondsByIssue(line.lineId()));
        seconds.values().removeIf(sum -> sum == 0);
        Map<Long, IssueRef> found = issues.byIds(seconds.keySet());
        return seconds.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> new Share(
                        Optional.ofNullable(found.get(each.getKey())).filter(this::isVisible), each.getValue()))
                .toList();
    }

    private boolean isVisible(IssueRef issue) {
        return access.isBillingViewer() || permissions.mayBrowse(issue.id());
    }

    /** All time that reached the line; issues that the reader may not see stay without name. */
    public List<TimesheetEntry> entries(LineFacts line) {
        return timesheets.reaching(line.lineId());
    }
}
