package org.prepaidsupport.host.jira;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.bc.project.component.ProjectComponentManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.host.database.Sql;

/** The components that a project's issues can be put under. */
public final class Components implements ProjectComponentManager {

    /** One of a project's components. */
    public record Component(long id, long project, String name, String description) implements ProjectComponent {

        @Override
        public Long getId() {
            return id;
        }

        @Override
        public String getName() {
            return name;
        }
    }

    private final Sql sql;

    Components(Sql sql) {
        this.sql = sql;
    }

    public Component add(JiraProject project, String name, String description) {
        long id = sql.insert(
                "INSERT INTO jira_component (project_id, name, description) VALUES (?, ?, ?)",
                project.id(),
                name,
                description);
        return new Component(id, project.id(), name, description);
    }

    public Optional<Component> byId(long id) {
        return select("id = ?", id).stream().findFirst();
    }

    /** By name. */
    public List<Component> ofProject(long project) {
        return select("project_id = ?", project);
    }

    @Override
    public Collection<ProjectComponent> findAllForProject(Long projectId) {
        return new ArrayList<>(ofProject(projectId));
    }

    private List<Component> select(String condition, long argument) {
        return sql.list(
                "SELECT * FROM jira_component WHERE " + condition + " ORDER BY name",
                row -> new Component(
                        row.getLong("id"),
                        row.getLong("project_id"),
                        row.getString("name"),
                        row.getString("description")),
                argument);
    }
}
