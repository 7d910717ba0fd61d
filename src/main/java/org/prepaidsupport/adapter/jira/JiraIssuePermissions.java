package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.springframework.stereotype.Component;

@Component
class JiraIssuePermissions implements IssuePermissions {

    private final PermissionManager permissions;
    private final IssueManager issues;
    private final ProjectManager projects;
    private final JiraAuthenticationContext authentication;

    JiraIssuePermissions(
            PermissionManager permissions,
            IssueManager issues,
            ProjectManager projects,
            JiraAuthenticationContext authentication) {
        this.permissions = permissions;
        this.issues = issues;
        this.projects = projects;
        this.authentication = authentication;
    }

    @Override
    public boolean mayBrowse(long issueId) {
        return may(ProjectPermissions.BROWSE_PROJECTS, issueId);
    }

    @Override
    public boolean mayWorkOn(long issueId) {
        return may(ProjectPermissions.WORK_ON_ISSUES, issueId);
    }

    @Override
    public boolean mayLink(long issueId) {
        return may(ProjectPermissions.LINK_ISSUES, issueId);
    }

    @Override
    public boolean mayBrowseProject(long projectId) {
        return mayInProject(ProjectPermissions.BROWSE_PROJECTS, projectId);
    }

    @Override
    public boolean mayWorkInProject(long projectId) {
        return mayInProject(ProjectPermissions.WORK_ON_ISSUES, projectId);
    }

    @Override
    public boolean mayAdministerProject(long projectId) {
        return mayInProject(ProjectPermissions.ADMINISTER_PROJECTS, projectId);
    }

    private boolean may(ProjectPermissionKey permission, long issueId) {
        Issue issue = issues.getIssueObject(issueId);
        return issue != null && permissions.hasPermission(permission, issue, authentication.getLoggedInUser());
    }

    private boolean mayInProject(ProjectPermissionKey permission, long projectId) {
        Project project = projects.getProjectObj(projectId);
        return project != null && permissions.hasPermission(permission, project, authentication.getLoggedInUser());
    }
}
