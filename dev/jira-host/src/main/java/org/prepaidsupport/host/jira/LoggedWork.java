package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.user.ApplicationUser;
import com.google.common.base.Suppliers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Date;
import java.util.function.Supplier;

/**
 * A worklog.
 *
 * @param issue looks it up when it is first asked for; null once it is gone
 */
public record LoggedWork(
        Jira jira,
        Supplier<Issue> issue,
        long id,
        long issueId,
        String author,
        String updateAuthor,
        long started,
        long seconds,
        String comment,
        String group,
        Long role,
        long created,
        long updated)
        implements Worklog {

    static LoggedWork of(Jira jira, ResultSet row) throws SQLException {
        long issueId = row.getLong("issue_id");
        return of(jira, Suppliers.memoize(() -> jira.issues().getIssueObject(issueId)), row);
    }

    /** Of an issue that is at hand. */
    static LoggedWork of(Jira jira, Supplier<Issue> issue, ResultSet row) throws SQLException {
        return new LoggedWork(
                jira,
                issue,
                row.getLong("id"),
                row.getLong("issue_id"),
                row.getString("author_key"),
                row.getString("update_author_key"),
                row.getLong("start_date"),
                row.getLong("time_spent"),
                row.getString("comment_text"),
                row.getString("group_level"),
                row.getObject("role_level", Long.class),
                row.getLong("created"),
                row.getLong("updated"));
    }

    @Override
    public Long getId() {
        return id;
    }

    @Override
    public Issue getIssue() {
        return issue.get();
    }

    @Override
    public String getAuthorKey() {
        return author;
    }

    @Override
    public ApplicationUser getAuthorObject() {
        return jira.users().getUserByKey(author);
    }

    @Override
    public String getUpdateAuthorKey() {
        return updateAuthor;
    }

    @Override
    public Date getStartDate() {
        return new Date(started);
    }

    @Override
    public Long getTimeSpent() {
        return seconds;
    }

    @Override
    public String getComment() {
        return comment;
    }

    @Override
    public Date getCreated() {
        return new Date(created);
    }

    @Override
    public Date getUpdated() {
        return new Date(updated);
    }

    @Override
    public String getGroupLevel() {
        return group;
    }

    @Override
    public Long getRoleLevelId() {
        return role;
    }
}
