package org.prepaidsupport.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.host.database.Sql;

/** Comments on issues; who is not in a comment's group does not get it. */
public final class Comments {

    /** A comment; times in milliseconds; the group is null where everybody may read. */
    public record Comment(long id, String author, String body, String group, long created, long updated) {}

    private final Jira jira;
    private final Sql sql;

    Comments(Jira jira, Sql sql) {
        this.jira = jira;
        this.sql = sql;
    }

    public Comment add(JiraIssue issue, ApplicationUser author, String body, String group) {
        long now = jira.clock().millis();
        long id = sql.insert(
                "INSERT INTO jira_comment (issue_id, author_key, body, group_level, created, updated)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                issue.getId(),
                author.getKey(),
                body,
                group,
                now,
                now);
        return new Comment(id, author.getKey(), body, group, now, now);
    }

    public void change(Comment comment, String body, String group) {
        sql.update(
                "UPDATE jira_comment SET body = ?, group_level = ?, updated = ? WHERE id = ?",
                body,
                group,
                jira.clock().millis(),
                comment.id());
    }

    public void delete(Comment comment) {
        sql.update("DELETE FROM jira_comment WHERE id = ?", comment.id());
    }

    /** What the acting user may read, oldest first. */
    public List<Comment> ofIssue(long issueId) {
        ApplicationUser reader = jira.session().getLoggedInUser();
        return sql
                .list(
                        "SELECT * FROM jira_comment WHERE issue_id = ? ORDER BY id",
                        row -> new Comment(
                                row.getLong("id"),
                                row.getString("author_key"),
                                row.getString("body"),
                                row.getString("group_level"),
                                row.getLong("created"),
                                row.getLong("updated")),
                        issueId)
                .stream()
                .filter(comment -> comment.group() == null || jira.groups().isUserInGroup(reader, comment.group()))
                .toList();
    }

    public Optional<Comment> byId(long issueId, long id) {
        return ofIssue(issueId).stream().filter(comment -> comment.id() == id).findFirst();
    }
}
