package org.prepaidsupport.host.jira;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.event.worklog.WorklogCreatedEvent;
import com.atlassian.jira.event.worklog.WorklogDeletedEvent;
import com.atlassian.jira.event.worklog.WorklogUpdatedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.worklog.DeletedWorklog;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.jira.user.ApplicationUser;
import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.prepaidsupport.host.database.Sql;

/** Jira's worklogs with their change feed, which holds a thousand at a time and never the last minute. */
public final class Worklogs implements WorklogManager {

    private static final String SELECT = "SELECT * FROM jira_worklog";
    private static final long MINUTE = 60_000;

    private record Deleted(Long getId, Date getDeletionTime) implements DeletedWorklog {}

    /** What a worklog says; checked before. */
    public record Entry(long started, long seconds, String comment, String group) {}

    private final Jira jira;
    private final Sql sql;

    Worklogs(Jira jira, Sql sql) {
        this.jira = jira;
        this.sql = sql;
    }

    public LoggedWork create(JiraIssue issue, ApplicationUser author, Entry entry, Remaining remaining) {
        long now = jira.clock().millis();
        long id = sql.insert(
                "INSERT INTO jira_worklog (issue_id, author_key, update_author_key, start_date, time_spent,"
                        + " comment_text, group_level, created, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                issue.getId(),
                author.getKey(),
                author.getKey(),
                entry.started(),
                entry.seconds(),
                entry.comment(),
                entry.group(),
                now,
                now);
        jira.issues().spend(issue.getId(), entry.seconds(), remaining);
        LoggedWork made = byId(id).orElseThrow();
        jira.events().publish(new WorklogCreatedEvent(made));
        tell(issue, author, EventType.ISSUE_WORKLOGGED_ID);
        return made;
    }

    public LoggedWork update(LoggedWork before, ApplicationUser author, Entry entry, Remaining remaining) {
        sql.update(
                "UPDATE jira_worklog SET start_date = ?, time_spent = ?, comment_text = ?, group_level = ?,"
                        + " update_author_key = ?, updated = ? WHERE id = ?",
                entry.started(),
                entry.seconds(),
                entry.comment(),
                entry.group(),
                author.getKey(),
                jira.clock().millis(),
                before.id());
        jira.issues().spend(before.issueId(), entry.seconds() - before.seconds(), remaining);
        LoggedWork after = byId(before.id()).orElseThrow();
        jira.events().publish(new WorklogUpdatedEvent(after));
        tell((JiraIssue) after.getIssue(), author, EventType.ISSUE_WORKLOG_UPDATED_ID);
        return after;
    }

    public void delete(LoggedWork worklog, ApplicationUser author, Remaining remaining) {
        JiraIssue issue = (JiraIssue) worklog.getIssue();
        sql.together(together -> {
            together.update("DELETE FROM jira_worklog WHERE id = ?", worklog.id());
            return together.update(
                    "INSERT INTO jira_worklog_deleted (id, deleted) VALUES (?, ?)",
                    worklog.id(),
                    jira.clock().millis());
        });
        jira.issues().spend(worklog.issueId(), -worklog.seconds(), remaining);
        jira.events().publish(new WorklogDeletedEvent(worklog));
        tell(issue, author, EventType.ISSUE_WORKLOG_DELETED_ID);
    }

    private void tell(JiraIssue issue, ApplicationUser user, Long event) {
        jira.events().publish(new IssueEvent(issue, user, event));
    }

    public Optional<LoggedWork> byId(long id) {
        return sql.one(SELECT + " WHERE id = ?", row -> LoggedWork.of(jira, row), id);
    }

    public List<LoggedWork> ofIssue(long issueId) {
        Supplier<Issue> issue = Suppliers.memoize(() -> jira.issues().getIssueObject(issueId));
        return sql.list(
                SELECT + " WHERE issue_id = ? ORDER BY start_date, id",
                row -> LoggedWork.of(jira, issue, row),
                issueId);
    }

    /**
     * Milliseconds that the feed holds changes back; a minute unless a test says otherwise, however late it says so.
     */
    private static long feedDelay() {
        return Long.getLong("host.feed.delay", MINUTE);
    }

    @Override
    public Worklog getById(Long id) {
        return byId(id).orElse(null);
    }

    @Override
    public List<Worklog> getByIssue(Issue issue) {
        return new ArrayList<>(ofIssue(issue.getId()));
    }

    @Override
    public List<Worklog> getWorklogsUpdatedSince(Long sinceInMilliseconds) {
        return new ArrayList<>(sql.list(
                SELECT + " WHERE updated >= ? AND updated < ? ORDER BY updated, id FETCH FIRST "
                        + WORKLOG_UPDATE_DATA_PAGE_SIZE + " ROWS ONLY",
                row -> LoggedWork.of(jira, row),
                sinceInMilliseconds,
                jira.clock().millis() - feedDelay()));
    }

    @Override
    public List<DeletedWorklog> getWorklogsDeletedSince(Long sinceInMilliseconds) {
        return new ArrayList<>(sql.list(
                "SELECT id, deleted FROM jira_worklog_deleted WHERE deleted >= ? AND deleted < ?"
                        + " ORDER BY deleted, id FETCH FIRST " + WORKLOG_UPDATE_DATA_PAGE_SIZE + " ROWS ONLY",
                row -> new Deleted(row.getLong("id"), new Date(row.getLong("deleted"))),
                sinceInMilliseconds,
                jira.clock().millis() - feedDelay()));
    }

    @Override
    public Set<Worklog> getWorklogsForIds(Set<Long> idsOfWorklogs) {
        if (idsOfWorklogs.isEmpty()) {
            return Set.of();
        }
        String places = String.join(", ", Collections.nCopies(idsOfWorklogs.size(), "?"));
        return new HashSet<>(sql.list(
                SELECT + " WHERE id IN (" + places + ")", row -> LoggedWork.of(jira, row), idsOfWorklogs.toArray()));
    }
}
