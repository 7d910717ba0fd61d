package org.prepaidsupport.application.access;

import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.Forbidden;
import org.springframework.stereotype.Component;

/** Answers who is an agent: somebody who may work on issues in a project of a helpdesk team. */
@Component
public class Agents {

    private final Access access;
    private final TeamStore teams;
    private final IssuePermissions permissions;

    public Agents(Access access, TeamStore teams, IssuePermissions permissions) {
        this.access = access;
        this.teams = teams;
        this.permissions = permissions;
    }

    /** Agents, and billing staff and viewers, who may see all that agents see. */
    public boolean isAgent() {
        return access.isBillingViewer()
                || teams.list(RecordQuery.ALL).items().stream()
                        .flatMap(team -> team.projectIds().stream())
                        .anyMatch(permissions::mayWorkInProject);
    }

    /**
     * The same, answered first from what is nearest.
     *
     * @param issue that the caller may browse
     * @throws Forbidden for people whom our matters don't concern, whatever they may do to the issue itself
     */
    public void require(IssueRef issue) {
        boolean worksHere = permissions.mayWorkOn(issue.id())
                && teams.byProject(issue.projectId()).isPresent();
        if (!worksHere && !isAgent()) {
            throw new Forbidden();
        }
    }
}
