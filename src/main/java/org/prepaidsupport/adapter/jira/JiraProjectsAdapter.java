package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.springframework.stereotype.Component;

@Component
class JiraProjectsAdapter implements JiraProjects {

    private static final String BUSINESS = "business";
    /** Jira's number for "unassigned"; its constant has no established type. */
    private static final Long UNASSIGNED = 3L;

    private final ProjectManager projects;
    private final ProjectService service;
    private final UserManager users;

    JiraProjectsAdapter(ProjectManager projects, ProjectService service, UserManager users) {
        this.projects = projects;
        this.service = service;
        this.users = users;
    }

    @Override
    public Optional<ProjectRef> byId(long id) {
        return Optional.ofNullable(projects.getProjectObj(id)).map(JiraProjectsAdapter::ref);
    }

    @Override
    public Optional<ProjectRef> byKey(String key) {
        return Optional.ofNullable(projects.getProjectByCurrentKey(key)).map(JiraProjectsAdapter::ref);
    }

    @Override
    public Map<Long, ProjectRef> byIds(Collection<Long> ids) {
        Map<Long, ProjectRef> found = new LinkedHashMap<>();
        ids.forEach(id -> byId(id).ifPresent(project -> found.put(id, project)));
        return found;
    }

    @Override
    public List<ProjectRef> all() {
        return projects.getProjects().stream()
                .map(JiraProjectsAdapter::ref)
                .sorted(Comparator.comparing(ProjectRef::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public ProjectRef create(String key, String name, String actingUserKey, String field) {
        ApplicationUser user = users.getUserByKey(actingUserKey);
        ProjectService.CreateProjectValidationResult checked = service.validateCreateProject(
                user,
                new ProjectCreationData.Builder()
                        .withKey(key)
                        .withName(name)
                        .withLead(user)
                        .withType(new ProjectTypeKey(BUSINESS))
                        .withAssigneeType(UNASSIGNED)
                        .build());
        Refusals.check(checked, field, fieldOfJira -> switch (fieldOfJira) {
            case "projectKey" -> field + ".key";
            case "projectName" -> field + ".name";
            default -> field;
        });
        return ref(service.createProject(checked));
    }

    private static ProjectRef ref(Project project) {
        return new ProjectRef(project.getId(), project.getKey(), project.getName());
    }
}
