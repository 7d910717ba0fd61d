package org.prepaidsupport.adapter.web.issue;

import com.atlassian.jira.issue.Issue;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.NamedProjects;
import org.prepaidsupport.application.delivery.TaskTime;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/**
 * Whether an issue, and who reads it, concern us: billing staff and viewers anywhere, agents where they may work on the
 * issue. For all others nothing is drawn.
 */
@Component
public class IssuePanels {

    private final Access access;
    private final IssuePermissions permissions;
    private final TeamStore teams;
    private final TaskTime tasks;
    private final NamedProjects named;

    public IssuePanels(
            Access access, IssuePermissions permissions, TeamStore teams, TaskTime tasks, NamedProjects named) {
        this.access = access;
        this.permissions = permissions;
        this.teams = teams;
        this.tasks = tasks;
        this.named = named;
    }

    /** The issue that a page of Jira is about, where it is one of one. */
    static Optional<Issue> issue(Map<String, Object> context) {
        return Optional.ofNullable(context.get("issue"))
                .filter(Issue.class::isInstance)
                .map(Issue.class::cast);
    }

    boolean showsTicket(Issue issue) {
        return isNamed(issue)
                && isTicket(issue)
                && mayRead(issue)
                && tasks.line(issue.getId()).isEmpty();
    }

    boolean showsTask(Issue issue) {
        return isNamed(issue)
                && access.isBillingViewer()
                && tasks.line(issue.getId()).isPresent();
    }

    boolean showsTime(Issue issue) {
        return isNamed(issue)
                && mayRead(issue)
                && (isTicket(issue) || tasks.line(issue.getId()).isPresent());
    }

    Optional<LineFacts> line(Issue issue) {
        return tasks.line(issue.getId());
    }

    /** Whether the reader may declare time of the issue not billable. */
    boolean mayWaive(Issue issue) {
        return access.isBilling()
                || (permissions.mayWorkOn(issue.getId())
                        && teams.byProject(issue.getProjectId())
                                .filter(HelpdeskTeam::agentsMayWaive)
                                .isPresent());
    }

    /** Elsewhere an issue is drawn without asking the database. */
    private boolean isNamed(Issue issue) {
        return named.contain(issue.getProjectId());
    }

    private boolean isTicket(Issue issue) {
        return teams.byProject(issue.getProjectId()).isPresent();
    }

    private boolean mayRead(Issue issue) {
        return access.isBillingViewer() || permissions.mayWorkOn(issue.getId());
    }
}
