package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * One permission scheme: whoever has a licence (and, where a project is restricted, is in its group) may do all but what
 * is left to administrators and the project's lead, or to who works on its issues.
 */
public final class Permissions implements PermissionManager {

    private static final Set<ProjectPermissionKey> OF_ADMINISTRATORS = Set.of(
            ProjectPermissions.ADMINISTER_PROJECTS,
            ProjectPermissions.DELETE_ISSUES,
            ProjectPermissions.EDIT_ALL_WORKLOGS,
            ProjectPermissions.DELETE_ALL_WORKLOGS);

    private static final Set<ProjectPermissionKey> OF_WORKERS =
            Set.of(ProjectPermissions.WORK_ON_ISSUES, ProjectPermissions.LINK_ISSUES);

    private final Groups groups;
    private final GlobalPermissions global;
    private final Projects projects;

    Permissions(Groups groups, GlobalPermissions global, Projects projects) {
        this.groups = groups;
        this.global = global;
        this.projects = projects;
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, Issue issue, ApplicationUser user) {
        return issue != null && hasPermission(permissionKey, issue.getProjectObject(), user);
    }

    @Override
    public boolean hasPermission(ProjectPermissionKey permissionKey, Project project, ApplicationUser user) {
        if (project == null || !global.isLicensed(user)) {
            return false;
        }
        Optional<JiraProject> known = projects.byId(project.getId());
        if (!isIn(user, known.map(JiraProject::restrictedTo))) {
            return false;
        }
        if (OF_WORKERS.contains(permissionKey) && !isIn(user, known.map(JiraProject::workedBy))) {
            return false;
        }
        return !OF_ADMINISTRATORS.contains(permissionKey)
                || global.isAdministrator(user)
                || user.equals(project.getProjectLead());
    }

    private boolean isIn(ApplicationUser user, Optional<String> group) {
        return group.map(each -> groups.isUserInGroup(user, each)).orElse(true);
    }

    @Override
    public Collection<Project> getProjects(ProjectPermissionKey permissionKey, ApplicationUser user) {
        return new ArrayList<>(projects.all().stream()
                .filter(project -> hasPermission(permissionKey, project, user))
                .toList());
    }
}
