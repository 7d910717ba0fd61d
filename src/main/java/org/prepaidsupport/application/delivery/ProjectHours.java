package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.delivery.Posting;
import org.springframework.stereotype.Component;

/** Hours of a Jira project by customer and order: of its issues, and recorded in it. No prices. */
@Component
public class ProjectHours {

    /**
     * Time of a line in this project.
     *
     * @param customer empty where there is none any more
     * @param seconds in this project and period
     * @param balance of the line, wherever its time was logged
     */
    public record Row(Optional<Customer> customer, LineFacts line, long seconds, Balance balance) {}

    /**
     * @param rows those of most time of a customer first
     * @param uncoveredSeconds that count on no order
     */
    public record View(ProjectRef project, List<Row> rows, long seconds, long uncoveredSeconds) {

        public View {
            rows = List.copyOf(rows);
        }
    }

    private final Access access;
    private final IssuePermissions permissions;
    private final JiraProjects projects;
    private final JiraIssues issues;
    private final TeamStore teams;
    private final LedgerStore ledger;
    private final OrderLines lines;
    private final DeliveredTime delivered;
    private final CustomerStore customers;

    ProjectHours(
            Access access,
            IssuePermissions permissions,
            JiraProjects projects,
            JiraIssues issues,
            TeamStore teams,
            LedgerStore ledger,
            OrderLines lines,
            DeliveredTime delivered,
            CustomerStore customers) {
        this.access = access;
        this.permissions = permissions;
        this.projects = projects;
        this.issues = issues;
        this.teams = teams;
        this.ledger = ledger;
        this.lines = lines;
        this.delivered = delivered;
        this.customers = customers;
    }

    /** Billing staff and viewers, who administers the project, and agents of its team. */
    public boolean mayRead(long projectId) {
        return access.isBillingViewer()
                || permissions.mayAdministerProject(projectId)
                || (permissions.mayWorkInProject(projectId)
                        && teams.byProject(projectId).isPresent());
    }

    /**
     * @param from first work date
     * @param to last work date
     * @throws NotFound if there is no such project, or the caller may not read its hours
     */
    public View of(String key, Optional<LocalDate> from, Optional<LocalDate> to) {
        ProjectRef project = projects.byKey(key)
                .filter(each -> permissions.mayBrowseProject(each.id()) && mayRead(each.id()))
                .orElseThrow(NotFound::new);
        List<Posting> postings = ofProject(ledger.find(period(from, to)), project.id());
        Map<Long, Long> seconds = new LinkedHashMap<>();
        postings.forEach(each ->
                seconds.merge(Objects.requireNonNullElse(each.placement().lineId(), 0L), each.seconds(), Long::sum));
        long uncovered = Objects.requireNonNullElse(seconds.remove(0L), 0L);
        seconds.values().removeIf(sum -> sum == 0);
        return new View(
                project,
                rows(seconds),
                uncovered + seconds.values().stream().mapToLong(Long::longValue).sum(),
                uncovered);
    }

    private static TimesheetQuery period(Optional<LocalDate> from, Optional<LocalDate> to) {
        TimesheetQuery all = TimesheetQuery.ALL;
        return new TimesheetQuery(from, to, all.lines(), all.covered(), all.projects(), all.authorKey(), all.issues());
    }

    private List<Posting> ofProject(List<Posting> postings, long projectId) {
        Set<Long> elsewhere = postings.stream()
                .filter(each -> each.placement().projectId() != projectId)
                .map(each -> each.placement().issueId())
                .collect(Collectors.toSet());
        Map<Long, IssueRef> found = new HashMap<>(issues.byIds(elsewhere));
        found.values().removeIf(issue -> issue.projectId() != projectId);
        return postings.stream()
                .filter(each -> each.placement().projectId() == projectId
                        || found.containsKey(each.placement().issueId()))
                .toList();
    }

    private List<Row> rows(Map<Long, Long> seconds) {
        Map<Long, LineFacts> known = lines.byIds(seconds.keySet());
        Map<Long, Long> used = delivered.secondsByLine(known.keySet());
        Map<Long, Customer> named = customers.byIds(
                known.values().stream().map(LineFacts::customerId).collect(Collectors.toSet()));
        List<Row> rows = new ArrayList<>();
        known.forEach((id, line) -> rows.add(new Row(
                Optional.ofNullable(named.get(line.customerId())),
                line,
                seconds.getOrDefault(id, 0L),
                Balance.of(line, used.getOrDefault(id, 0L)))));
        Map<Long, Long> ofCustomer = rows.stream()
                .collect(Collectors.groupingBy(each -> each.line().customerId(), Collectors.summingLong(Row::seconds)));
        rows.sort(Comparator.comparing(
                        (Row each) -> ofCustomer.getOrDefault(each.line().customerId(), 0L), Comparator.reverseOrder())
                .thenComparing(each -> each.line().customerId())
                .thenComparing(Row::seconds, Comparator.reverseOrder()));
        return rows;
    }
}
