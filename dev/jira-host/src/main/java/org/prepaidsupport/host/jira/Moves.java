package org.prepaidsupport.host.jira;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Optional;
import org.prepaidsupport.host.database.Sql;

/**
 * Moves issues to other projects. They get a new key there, and the old one still leads to them; their worklogs and
 * links stay as they are, and no worklog counts as updated.
 */
public final class Moves {

    private static final ProjectPermissionKey MOVE_ISSUES = new ProjectPermissionKey("MOVE_ISSUES");

    private record Place(long project, long number) {}

    private final Jira jira;
    private final Sql sql;

    Moves(Jira jira, Sql sql) {
        this.jira = jira;
        this.sql = sql;
    }

    /** Whether the user may take the issue to the project; a sub-task goes only with its parent. */
    public boolean mayMove(JiraIssue issue, JiraProject target, ApplicationUser user) {
        return !issue.isSubTask()
                && jira.permissions().hasPermission(MOVE_ISSUES, issue, user)
                && jira.permissions().hasPermission(ProjectPermissions.CREATE_ISSUES, target, user);
    }

    /** Moves the issue with its sub-tasks, and tells of the issue where it is now; into its own project it stays. */
    public JiraIssue move(JiraIssue issue, JiraProject target, ApplicationUser user) {
        boolean moved = sql.together(together -> moveTo(together, issue.getId(), target));
        JiraIssue there = jira.issues().byId(issue.getId()).orElse(issue);
        if (moved) {
            jira.events().publish(new IssueEvent(there, user, EventType.ISSUE_MOVED_ID));
        }
        return there;
    }

    /** Locks the row first: of two who move an issue at once, the second takes it on from where the first left it. */
    private boolean moveTo(Sql together, long issue, JiraProject target) {
        together.update(
                "UPDATE jira_issue SET updated = ? WHERE id = ?", jira.clock().millis(), issue);
        Optional<Place> from = together.one(
                "SELECT project_id, issue_number FROM jira_issue WHERE id = ?",
                row -> new Place(row.getLong(1), row.getLong(2)),
                issue);
        if (from.isEmpty() || from.get().project() == target.id()) {
            return false;
        }
        together.update(
                "INSERT INTO jira_moved_issue (project_id, issue_number, issue_id) VALUES (?, ?, ?)",
                from.get().project(),
                from.get().number(),
                issue);
        together.update("UPDATE jira_project SET issue_counter = issue_counter + 1 WHERE id = ?", target.id());
        together.update(
                "UPDATE jira_issue SET project_id = ?, issue_number ="
                        + " (SELECT issue_counter FROM jira_project WHERE id = ?) WHERE id = ?",
                target.id(),
                target.id(),
                issue);
        together.list("SELECT id FROM jira_issue WHERE parent_id = ? ORDER BY id", row -> row.getLong(1), issue)
                .forEach(part -> moveTo(together, part, target));
        return true;
    }

    /** The issue that had this key before it was moved, wherever it is now. */
    Optional<Long> issueOnceAt(JiraProject project, long number) {
        return sql.one(
                "SELECT issue_id FROM jira_moved_issue WHERE project_id = ? AND issue_number = ?",
                row -> row.getLong(1),
                project.id(),
                number);
    }
}
