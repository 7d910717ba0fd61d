package org.prepaidsupport.host.rest;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import org.prepaidsupport.host.jira.Jira;
import org.prepaidsupport.host.jira.JiraIssue;
import org.prepaidsupport.host.jira.LoggedWork;
import org.prepaidsupport.host.jira.Remaining;

/** Logs, changes and deletes work for who asks, after asking whether they may. */
final class WorklogChanges {

    private final Jira jira;
    private final Seen seen;
    private final WorklogInput input;

    WorklogChanges(Jira jira) {
        this.jira = jira;
        this.seen = new Seen(jira);
        this.input = new WorklogInput(jira);
    }

    /** Refuses what {@link #add} would. */
    void check(JiraIssue issue, Body body) {
        if (!jira.permissions().hasPermission(ProjectPermissions.WORK_ON_ISSUES, issue, seen.user())) {
            throw JiraProblem.of(400, "You do not have the permission to associate a worklog to this issue.");
        }
        input.made(body);
    }

    LoggedWork add(JiraIssue issue, Body body, Remaining remaining) {
        check(issue, body);
        return jira.worklogs().create(issue, seen.user(), input.made(body), remaining);
    }

    LoggedWork change(JiraIssue issue, String id, Body body, Remaining remaining) {
        LoggedWork before = seen.worklog(issue, id);
        requireOwn(ProjectPermissions.EDIT_OWN_WORKLOGS, ProjectPermissions.EDIT_ALL_WORKLOGS, issue, before, "edit");
        return jira.worklogs().update(before, seen.user(), input.changed(before, body), remaining);
    }

    void delete(JiraIssue issue, String id, Remaining remaining) {
        LoggedWork before = seen.worklog(issue, id);
        requireOwn(
                ProjectPermissions.DELETE_OWN_WORKLOGS,
                ProjectPermissions.DELETE_ALL_WORKLOGS,
                issue,
                before,
                "delete");
        jira.worklogs().delete(before, seen.user(), remaining);
    }

    private void requireOwn(
            ProjectPermissionKey own, ProjectPermissionKey all, JiraIssue issue, LoggedWork work, String what) {
        ApplicationUser user = seen.user();
        boolean may = jira.permissions().hasPermission(all, issue, user)
                || user.getKey().equals(work.author()) && jira.permissions().hasPermission(own, issue, user);
        if (!may) {
            throw JiraProblem.of(
                    400, user.getDisplayName() + " does not have permission to " + what + " this worklog.");
        }
    }
}
