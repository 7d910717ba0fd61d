package org.prepaidsupport.host.jira;

import com.atlassian.jira.config.SubTaskManager;
import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.prepaidsupport.host.database.Sql;

/** Puts sub-tasks below their parents: making one does not, as in Jira. */
public final class SubTasks implements SubTaskManager {

    private final Sql sql;

    SubTasks(Sql sql) {
        this.sql = sql;
    }

    /** As {@link #createSubTaskIssueLink}, of what is known to be a sub-task. */
    public void link(Issue parent, Issue subTask) {
        sql.update("UPDATE jira_issue SET parent_id = ? WHERE id = ?", parent.getId(), subTask.getId());
    }

    @Override
    public void createSubTaskIssueLink(Issue parent, Issue subTask, ApplicationUser user) throws CreateException {
        if (!subTask.getIssueType().isSubTask()) {
            throw new CreateException("Issue " + subTask.getKey() + " is no sub-task.");
        }
        link(parent, subTask);
    }
}
