package org.prepaidsupport.host.jira;

import com.atlassian.jira.event.ProjectDeletedEvent;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.prepaidsupport.host.database.Sql;

/** Jira's projects. */
public final class Projects implements ProjectManager {

    /** What {@link #project} reads, of {@link #TABLES}. */
    static final String COLUMNS =
            "p.id AS p_id, p.project_key AS p_key, p.name AS p_name, p.description AS p_description,"
                    + " p.project_type AS p_type, p.assignee_type AS p_assignee_type, p.restricted_to AS p_restricted_to,"
                    + " p.worked_by AS p_worked_by,"
                    + " u.id AS lead_id, u.user_key AS lead_key, u.user_name AS lead_name, u.display_name AS lead_display_name,"
                    + " u.email AS lead_email, u.time_zone AS lead_time_zone, u.locale AS lead_locale, u.active AS lead_active";

    static final String TABLES = "jira_project p LEFT JOIN jira_user u ON u.user_key = p.lead_key";

    private static final String SELECT = "SELECT " + COLUMNS + " FROM " + TABLES;

    private final Sql sql;
    private final Events events;

    Projects(Sql sql, Events events) {
        this.sql = sql;
        this.events = events;
    }

    public Optional<JiraProject> byId(long id) {
        return sql.one(SELECT + " WHERE p.id = ?", Projects::project, id);
    }

    public Optional<JiraProject> byKey(String key) {
        return sql.one(SELECT + " WHERE p.project_key = ?", Projects::project, key.toUpperCase(Locale.ROOT));
    }

    public List<JiraProject> all() {
        return sql.list(SELECT + " ORDER BY p.name", Projects::project);
    }

    public boolean nameTaken(String name) {
        return sql.number("SELECT COUNT(*) FROM jira_project WHERE LOWER(name) = ?", name.toLowerCase(Locale.ROOT)) > 0;
    }

    JiraProject add(String key, String name, String description, ApplicationUser lead, String type, long assignee) {
        long id = sql.insert(
                "INSERT INTO jira_project (project_key, name, description, lead_key, project_type, assignee_type)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                key,
                name,
                description,
                lead.getKey(),
                type,
                assignee);
        return byId(id).orElseThrow();
    }

    public JiraProject change(
            JiraProject project, String name, String description, ApplicationUser lead, long assignee) {
        sql.update(
                "UPDATE jira_project SET name = ?, description = ?, lead_key = ?, assignee_type = ? WHERE id = ?",
                name,
                description,
                lead.getKey(),
                assignee,
                project.id());
        return byId(project.id()).orElseThrow();
    }

    /** Hides a project from all but the members of a group; null: shows it to everybody with a licence. */
    public void restrict(String key, String group) {
        sql.update("UPDATE jira_project SET restricted_to = ? WHERE project_key = ?", group, key);
    }

    /** Leaves working on issues of a project to the members of a group; null: to all who see it. */
    public void reserveWork(String key, String group) {
        sql.update("UPDATE jira_project SET worked_by = ? WHERE project_key = ?", group, key);
    }

    /** Deletes the project; its issues must be gone. */
    void remove(JiraProject project) {
        sql.update("DELETE FROM jira_project WHERE id = ?", project.id());
        events.publish(new ProjectDeletedEvent(project));
    }

    @Override
    public Project getProjectObj(Long id) {
        return id == null ? null : byId(id).orElse(null);
    }

    @Override
    public Project getProjectObjByKey(String projectKey) {
        return projectKey == null
                ? null
                : sql.one(SELECT + " WHERE p.project_key = ?", Projects::project, projectKey)
                        .orElse(null);
    }

    @Override
    public Project getProjectByCurrentKey(String projectKey) {
        return getProjectObjByKey(projectKey);
    }

    @Override
    public Project getProjectByCurrentKeyIgnoreCase(String projectKey) {
        return projectKey == null ? null : byKey(projectKey).orElse(null);
    }

    @Override
    public List<Project> getProjects() {
        return new ArrayList<>(all());
    }

    static JiraProject project(ResultSet row) throws SQLException {
        return new JiraProject(
                row.getLong("p_id"),
                row.getString("p_key"),
                row.getString("p_name"),
                row.getString("p_description"),
                row.getString("lead_key") == null ? null : lead(row),
                row.getString("p_type"),
                row.getLong("p_assignee_type"),
                row.getString("p_restricted_to"),
                row.getString("p_worked_by"));
    }

    private static User lead(ResultSet row) throws SQLException {
        return new User(
                row.getLong("lead_id"),
                row.getString("lead_key"),
                row.getString("lead_name"),
                row.getString("lead_display_name"),
                row.getString("lead_email"),
                row.getString("lead_time_zone"),
                row.getString("lead_locale"),
                row.getBoolean("lead_active"));
    }
}
