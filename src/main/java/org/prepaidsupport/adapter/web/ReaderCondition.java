package org.prepaidsupport.adapter.web;

import com.atlassian.plugin.web.Condition;
import java.util.Map;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.team.TeamStore;

/** Whether any of our pages is for the reader: billing staff, viewers, and agents of a helpdesk team. */
public class ReaderCondition implements Condition {

    private final Access access;
    private final TeamStore teams;
    private final IssuePermissions permissions;

    public ReaderCondition(Access access, TeamStore teams, IssuePermissions permissions) {
        this.access = access;
        this.teams = teams;
        this.permissions = permissions;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public boolean shouldDisplay(Map<String, Object> context) {
        return access.isBillingViewer()
                || teams.list(RecordQuery.ALL).items().stream()
                        .flatMap(team -> team.projectIds().stream())
                        .anyMatch(permissions::mayWorkInProject);
    }
}
