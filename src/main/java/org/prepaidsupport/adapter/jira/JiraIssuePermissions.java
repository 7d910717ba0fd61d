package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.util.UserManager;
import org.springframework.stereotype.Component;

/** Of who asks. */
@Component
class JiraIssuePermissions extends PermissionsOfUser {

    JiraIssuePermissions(
            PermissionManager permissions,
            IssueManager issues,
            ProjectManager projects,
            UserManager users,
            JiraAuthenticationContext authentication) {
        super(permissions, issues, projects, users, authentication::getLoggedInUser);
    }
}
