package org.prepaidsupport.host.jira;

import com.atlassian.jira.user.ApplicationUser;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.host.database.Sql;

/** Comments on issues. */
public final class Comments {

    /** A comment; times in milliseconds. */
    public record Comment(long id, String author, String body, long created, long updated) {}

    private final Jira jira;
    private final Sql sql;

    Comments(Jira jira, Sql sql) {
        this.jira = jira;
        this.sql = sql;
    }

    public Comment add(JiraIssue issue, ApplicationUser author, String body) {
        long now = jira.clock().millis();
        long id = sql.insert(
                "INSERT INTO jira_comment (issue_id, author_key, body, created, updated) VALUES (?, ?, ?, ?, ?)",
                issue.getId(),
                author.getKey(),
                body,
                now,
                now);
        return new Comment(id, author.getKey(), body, now, now);
    }

    public List<Comment> ofIssue(long issueId) {
        return sql.list(
                "SELECT * FROM jira_comment WHERE issue_id = ? ORDER BY id",
                row -> new Comment(
                        row.getLong("id"),
                        row.getString("author_key"),
                        row.getString("body"),
                        row.getLong("created"),
                        row.getLong("updated")),
                issueId);
    }

    public Optional<Comment> byId(long issueId, long id) {
        return ofIssue(issueId).stream().filter(comment -> comment.id() == id).findFirst();
    }
}
