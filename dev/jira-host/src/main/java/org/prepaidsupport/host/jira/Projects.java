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

    private static final String SELECT = "SELECT * FROM jira_project";

    private final Sql sql;
    private final Users users;
    private final Events events;

    Projects(Sql sql, Users users, Events events) {
        this.sql = sql;
        this.users = users;
        this.events = events;
    }

    public Optional<JiraProject> byId(long id) {
        return sql.one(SELECT + " WHERE id = ?", this::project, id);
    }

    public Optional<JiraProject> byKey(String key) {
        return sql.one(SELECT + " WHERE project_key = ?", this::project, key.toUpperCase(Locale.ROOT));
    }

    public List<JiraProject> all() {
        return sql.list(SELECT + " ORDER BY name", this::project);
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

    /** Hides a project from all but the members of a group. */
    public void restrict(String key, String group) {
        sql.update("UPDATE jira_project SET restricted_to = ? WHERE project_key = ?", group, key);
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
                : sql.one(SELECT + " WHERE project_key = ?", this::project, projectKey)
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

    private JiraProject project(ResultSet row) throws SQLException {
        return new JiraProject(
                row.getLong("id"),
                row.getString("project_key"),
                row.getString("name"),
                row.getString("description"),
                users.getUserByKey(row.getString("lead_key")),
                row.getString("project_type"),
                row.getLong("assignee_type"),
                row.getString("restricted_to"));
    }
}
