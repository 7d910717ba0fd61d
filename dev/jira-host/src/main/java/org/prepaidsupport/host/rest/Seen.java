package org.prepaidsupport.host.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.user.ApplicationUser;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.JiraProject;
import org.prepaidsupport.host.jira.LoggedWork;

/** Finds things for who asks; what is not there and what may not be seen look the same. */
final class Seen {

    private final Jira jira;

    Seen(Jira jira) {
        this.jira = jira;
    }

    /** Who asks; 401 for nobody. */
    ApplicationUser user() {
        ApplicationUser user = jira.session().getLoggedInUser();
        if (user == null) {
            throw JiraProblem.of(401, "You are not authenticated. Authentication required to perform this operation.");
        }
        return user;
    }

    JiraIssue issue(String keyOrId) {
        ApplicationUser user = user();
        return jira.issues()
                .byKeyOrId(keyOrId)
                .filter(issue -> mayBrowse(issue, user))
                .orElseThrow(JiraProblem::noIssue);
    }

    boolean mayBrowse(JiraIssue issue, ApplicationUser user) {
        return jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
    }

    JiraProject project(String keyOrId) {
        ApplicationUser user = user();
        var found = keyOrId.matches("[0-9]{1,18}")
                ? jira.projects().byId(Long.parseLong(keyOrId))
                : jira.projects().byKey(keyOrId);
        return found.filter(project -> mayBrowse(project, user))
                .orElseThrow(() -> JiraProblem.of(404, "No project could be found with key '" + keyOrId + "'."));
    }

    boolean mayBrowse(JiraProject project, ApplicationUser user) {
        return jira.permissions().hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)
                || jira.globalPermissions().isAdministrator(user);
    }

    LoggedWork worklog(JiraIssue issue, String id) {
        return (id.matches("[0-9]{1,18}")
                        ? jira.worklogs().byId(Long.parseLong(id))
                        : java.util.Optional.<LoggedWork>empty())
                .filter(work -> work.issueId() == issue.getId())
                .filter(this::mayRead)
                .orElseThrow(() -> JiraProblem.of(404, "Cannot find worklog with id: '" + id + "'."));
    }

    boolean mayRead(LoggedWork work) {
        return work.group() == null || jira.groups().isUserInGroup(user(), work.group());
    }
}
