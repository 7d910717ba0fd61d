package org.prepaidsupport.host.jira;

import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prepaidsupport.host.database.Sql;

/** Jira's issues as they are kept. */
public final class Issues implements IssueManager {

    private static final String SELECT = "SELECT i.*, " + Projects.COLUMNS + " FROM jira_issue i JOIN ("
            + Projects.TABLES + ") ON p.id = i.project_id";
    private static final Pattern KEY = Pattern.compile("([A-Z][A-Z0-9]+)-([0-9]{1,15})");

    private final Jira jira;
    private final Sql sql;

    Issues(Jira jira, Sql sql) {
        this.jira = jira;
        this.sql = sql;
    }

    public Optional<JiraIssue> byId(long id) {
        return sql.one(SELECT + " WHERE i.id = ?", row -> JiraIssue.of(jira, row), id);
    }

    /** Also by a key it had before it was moved. */
    public Optional<JiraIssue> byKey(String key) {
        Matcher matcher = KEY.matcher(key.toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(2));
        return jira.projects().byKey(matcher.group(1)).flatMap(project -> sql.one(
                        SELECT + " WHERE i.project_id = ? AND i.issue_number = ?",
                        row -> JiraIssue.of(jira, row),
                        project.id(),
                        number)
                .or(() -> jira.moves().issueOnceAt(project, number).flatMap(this::byId)));
    }

    /** By key, or by id if it is a number. */
    public Optional<JiraIssue> byKeyOrId(String keyOrId) {
        return keyOrId.matches("[0-9]{1,18}") ? byId(Long.parseLong(keyOrId)) : byKey(keyOrId);
    }

    public List<JiraIssue> subTasks(long parent) {
        return sql.list(SELECT + " WHERE i.parent_id = ? ORDER BY i.id", row -> JiraIssue.of(jira, row), parent);
    }

    public List<JiraIssue> all() {
        return sql.list(SELECT + " ORDER BY i.id DESC", row -> JiraIssue.of(jira, row));
    }

    JiraIssue insert(JiraIssue issue, ApplicationUser user) {
        long id = sql.together(together -> {
            together.update(
                    "UPDATE jira_project SET issue_counter = issue_counter + 1 WHERE id = ?", issue.getProjectId());
            long number = together.number("SELECT issue_counter FROM jira_project WHERE id = ?", issue.getProjectId());
            return together.insert(
                    "INSERT INTO jira_issue (project_id, issue_number, issue_type, status, priority, summary,"
                            + " description, assignee_key, reporter_key, labels, components, organizations,"
                            + " due_date, original_estimate, remaining_estimate, created, updated)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    issue.getProjectId(),
                    number,
                    issue.type,
                    issue.status,
                    issue.priority,
                    issue.summary,
                    issue.description,
                    issue.assignee,
                    issue.reporter,
                    issue.labels,
                    issue.components,
                    issue.organizations,
                    issue.dueDate,
                    issue.originalEstimate,
                    issue.estimate,
                    jira.clock().millis(),
                    jira.clock().millis());
        });
        JiraIssue made = byId(id).orElseThrow();
        jira.events().publish(new IssueEvent(made, user, EventType.ISSUE_CREATED_ID));
        return made;
    }

    JiraIssue save(JiraIssue issue, ApplicationUser user) {
        sql.update(
                "UPDATE jira_issue SET issue_type = ?, status = ?, priority = ?, summary = ?, description = ?,"
                        + " assignee_key = ?, reporter_key = ?, labels = ?, components = ?, organizations = ?, due_date = ?,"
                        + " original_estimate = ?, remaining_estimate = ?, updated = ? WHERE id = ?",
                issue.type,
                issue.status,
                issue.priority,
                issue.summary,
                issue.description,
                issue.assignee,
                issue.reporter,
                issue.labels,
                issue.components,
                issue.organizations,
                issue.dueDate,
                issue.originalEstimate,
                issue.estimate,
                jira.clock().millis(),
                issue.id);
        JiraIssue saved = byId(issue.id).orElseThrow();
        jira.events().publish(new IssueEvent(saved, user, EventType.ISSUE_UPDATED_ID));
        return saved;
    }

    /** Adds to the time spent; an estimate that is to change counts as nothing where there is none, as in Jira. */
    void spend(long issueId, long seconds, Remaining remaining) {
        sql.update(
                "UPDATE jira_issue SET time_spent = COALESCE(time_spent, 0) + ?, updated = ? WHERE id = ?",
                seconds,
                jira.clock().millis(),
                issueId);
        if (remaining instanceof Remaining.Becomes becomes) {
            sql.update("UPDATE jira_issue SET remaining_estimate = ? WHERE id = ?", becomes.seconds(), issueId);
        } else if (remaining instanceof Remaining.Moves moves) {
            moveEstimate(issueId, moves.seconds());
        } else if (remaining instanceof Remaining.Auto) {
            moveEstimate(issueId, -seconds);
        }
    }

    private void moveEstimate(long issueId, long seconds) {
        sql.update(
                "UPDATE jira_issue SET remaining_estimate = GREATEST(0, COALESCE(remaining_estimate, 0) + ?)"
                        + " WHERE id = ?",
                seconds,
                issueId);
    }

    /** Deletes the issue with its sub-tasks, links and worklogs; tells of the issue as it was. */
    public void delete(JiraIssue issue, ApplicationUser user) {
        subTasks(issue.id).forEach(each -> delete(each, user));
        sql.together(together -> {
            together.update(
                    "INSERT INTO jira_worklog_deleted (id, deleted) SELECT id, CAST(? AS BIGINT) FROM jira_worklog"
                            + " WHERE issue_id = ?",
                    jira.clock().millis(),
                    issue.id);
            together.update("DELETE FROM jira_worklog WHERE issue_id = ?", issue.id);
            together.update("DELETE FROM jira_link WHERE source_id = ? OR destination_id = ?", issue.id, issue.id);
            together.update("DELETE FROM jira_comment WHERE issue_id = ?", issue.id);
            return together.update("DELETE FROM jira_issue WHERE id = ?", issue.id);
        });
        jira.events().publish(new IssueEvent(issue, user, EventType.ISSUE_DELETED_ID));
    }

    public void deleteProject(JiraProject project, ApplicationUser user) {
        sql.list(
                        SELECT + " WHERE i.project_id = ? AND i.parent_id IS NULL",
                        row -> JiraIssue.of(jira, row),
                        project.id())
                .forEach(issue -> delete(issue, user));
        jira.projects().remove(project);
    }

    @Override
    public MutableIssue getIssueObject(Long id) {
        return id == null ? null : byId(id).orElse(null);
    }

    @Override
    public MutableIssue getIssueObject(String key) {
        return key == null ? null : byKey(key).orElse(null);
    }

    @Override
    public MutableIssue getIssueByCurrentKey(String key) {
        return getIssueObject(key);
    }

    @Override
    public Collection<Long> getIssueIdsForProject(Long projectId) {
        return sql.list("SELECT id FROM jira_issue WHERE project_id = ? ORDER BY id", row -> row.getLong(1), projectId);
    }
}
