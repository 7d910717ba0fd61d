package org.prepaidsupport.application.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.AssignmentStore;
import org.prepaidsupport.application.delivery.TimesheetEntry;
import org.prepaidsupport.application.delivery.Timesheets;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.order.OrderLine;
import org.springframework.stereotype.Component;

/** The tickets of an order: those that are linked to its tasks, and those whose time counts on its lines. */
@Component
public class OrderTickets {

    /**
     * @param count of all, also of those that the reader may not see
     * @param seen those that the reader may see, by their keys
     */
    public record Tickets(int count, List<IssueRef> seen) {

        public Tickets {
            seen = List.copyOf(seen);
        }
    }

    private final Access access;
    private final AssignmentStore assignments;
    private final Timesheets timesheets;
    private final JiraIssues issues;
    private final IssuePermissions permissions;

    public OrderTickets(
            Access access,
            AssignmentStore assignments,
            Timesheets timesheets,
            JiraIssues issues,
            IssuePermissions permissions) {
        this.access = access;
        this.assignments = assignments;
        this.timesheets = timesheets;
        this.issues = issues;
        this.permissions = permissions;
    }

    public Tickets of(OrderOverview overview) {
        access.requireBillingViewer();
        Set<Long> tasks = overview.lines().stream()
                .flatMap(line -> line.task().stream())
                .map(IssueRef::id)
                .collect(Collectors.toSet());
        Set<Long> ids = new TreeSet<>(linked(tasks));
        List<Long> lines = overview.order().lines().stream().map(OrderLine::id).toList();
        timesheets.ofLines(lines).stream().map(TimesheetEntry::issueId).forEach(ids::add);
        ids.removeAll(tasks);
        List<IssueRef> seen = new ArrayList<>(issues.byIds(List.copyOf(ids)).values());
        seen.removeIf(each -> !permissions.mayBrowse(each.id()));
        return new Tickets(ids.size(), seen);
    }

    /** Tickets whose last link is to one of these. */
    private Set<Long> linked(Set<Long> tasks) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        Set<Long> candidates = Set.copyOf(assignments.subjectsNaming(AssignmentKind.LINKED_TASK, tasks));
        if (candidates.isEmpty()) {
            return Set.of();
        }
        List<Assignment> decisions = assignments.about(Map.of(AssignmentKind.Subject.ISSUE, candidates));
        return candidates.stream()
                .filter(ticket -> Assignment.latest(AssignmentKind.LINKED_TASK, ticket, decisions)
                        .filter(last -> last.value() != null && tasks.contains(last.value()))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
