package org.prepaidsupport.application.delivery;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.springframework.stereotype.Component;

/** Looks up what differences are about; for administrators, who see all of it. */
@Component
public class DifferenceNames {

    /**
     * A difference with what it names.
     *
     * @param issue empty where it is gone
     * @param line empty where the time counts on none, or on one that is gone
     * @param project timesheet project; empty where it is gone
     */
    public record Named(
            Difference difference, Optional<IssueRef> issue, Optional<LineFacts> line, Optional<ProjectRef> project) {}

    private final JiraIssues issues;
    private final JiraProjects projects;
    private final OrderLines lines;

    public DifferenceNames(JiraIssues issues, JiraProjects projects, OrderLines lines) {
        this.issues = issues;
        this.projects = projects;
        this.lines = lines;
    }

    /** In the same order. */
    public List<Named> of(List<Difference> differences) {
        Map<Long, IssueRef> found = issues.byIds(differences.stream()
                .map(each -> each.placement().issueId())
                .distinct()
                .toList());
        Map<Long, ProjectRef> recordedIn = projects.byIds(differences.stream()
                .map(each -> each.placement().projectId())
                .distinct()
                .toList());
        Map<Long, LineFacts> named = lines.byIds(differences.stream()
                .map(each -> each.placement().lineId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return differences.stream()
                .map(each -> new Named(
                        each,
                        Optional.ofNullable(found.get(each.placement().issueId())),
                        Optional.ofNullable(each.placement().lineId()).map(named::get),
                        Optional.ofNullable(recordedIn.get(each.placement().projectId()))))
                .toList();
    }

    /** The order lines of wrong sums that still exist, by id. */
    public Map<Long, LineFacts> linesOf(List<WrongTotal> totals) {
        return lines.byIds(totals.stream().map(WrongTotal::lineId).toList());
    }
}
