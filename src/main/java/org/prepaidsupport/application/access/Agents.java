package org.prepaidsupport.application.access;

import java.util.Optional;
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

    /** The same, answered for somebody else. */
    public Agents of(String userKey) {
        return new Agents(access.of(userKey), teams, permissions.of(userKey));
    }

    /** A team's project that the user works in; empty for who is no agent, or one by another role only. */
    public Optional<Long> project() {
        return teams.list(RecordQuery.ALL).items().stream()
                .flatMap(team -> team.projectIds().stream())
                .filter(permissions::mayWorkInProject)
                .findFirst();
    }

    /** Agents, and billing staff and viewers, who may see all that agents see. */
    public boolean isAgent() {
        return access.isBillingViewer() || project().isPresent();
    }

    /**
     * The same, answered first from what is nearest.
     *
     * @param issue that the caller may browse
     * @throws Forbidden for people whom our matters don't concern, whatever they may do to the issue itself
     */
    public void require(IssueRef issue) {
        if (!concerns(issue)) {
            throw new Forbidden();
        }
    }

    /** Whether matters of the issue are the user's. */
    public boolean concerns(IssueRef issue) {
        boolean worksHere = permissions.mayWorkOn(issue.id())
                && teams.byProject(issue.projectId()).isPresent();
        return worksHere || isAgent();
    }
}
