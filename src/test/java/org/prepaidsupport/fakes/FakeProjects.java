package org.prepaidsupport.fakes;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.InvalidInput;

/** Jira's projects; a key is refused, as by Jira, where it is taken or not in capitals. */
public final class FakeProjects implements JiraProjects {

    private final FakeJira jira;

    public FakeProjects(FakeJira jira) {
        this.jira = jira;
    }

    @Override
    public Optional<ProjectRef> byId(long id) {
        return Optional.ofNullable(jira.projects.get(id));
    }

    @Override
    public Optional<ProjectRef> byKey(String key) {
        return jira.projectByKey(key);
    }

    @Override
    public Map<Long, ProjectRef> byIds(Collection<Long> ids) {
        Map<Long, ProjectRef> found = new HashMap<>();
        ids.forEach(id -> byId(id).ifPresent(project -> found.put(id, project)));
        return found;
    }

    @Override
    public List<ProjectRef> all() {
        return jira.projects.values().stream()
                .sorted(Comparator.comparing(ProjectRef::name))
                .toList();
    }

    @Override
    public ProjectRef create(String key, String name, String actingUserKey, String field) {
        if (byKey(key).isPresent() || !key.matches("[A-Z]{2,10}")) {
            throw InvalidInput.at(field + ".key", "test.jira.says", "project key " + key);
        }
        ProjectRef project = new ProjectRef(jira.nextId(), key, name);
        jira.projects.put(project.id(), project);
        return project;
    }
}
