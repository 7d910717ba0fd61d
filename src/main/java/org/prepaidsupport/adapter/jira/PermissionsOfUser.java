package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.function.Supplier;
import org.prepaidsupport.application.jira.IssuePermissions;

/** What Jira allows some user. */
class PermissionsOfUser implements IssuePermissions {

    private final PermissionManager permissions;
    private final IssueManager issues;
    private final ProjectManager projects;
    private final UserManager users;
    private final Supplier<ApplicationUser> user;

    PermissionsOfUser(
            PermissionManager permissions,
            IssueManager issues,
            ProjectManager projects,
            UserManager users,
            Supplier<ApplicationUser> user) {
        this.permissions = permissions;
        this.issues = issues;
        this.projects = projects;
        this.users = users;
        this.user = user;
    }

    @Override
    public IssuePermissions of(String userKey) {
        return new PermissionsOfUser(permissions, issues, projects, users, () -> users.getUserByKey(userKey));
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
        return issue != null && permissions.hasPermission(permission, issue, user.get());
    }

    private boolean mayInProject(ProjectPermissionKey permission, long projectId) {
        Project project = projects.getProjectObj(projectId);
        return project != null && permissions.hasPermission(permission, project, user.get());
    }
}
