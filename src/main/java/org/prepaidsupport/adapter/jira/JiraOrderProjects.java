package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import java.util.Optional;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.PlannedProject;
import org.prepaidsupport.application.order.ProjectDraft;
import org.prepaidsupport.application.order.Projects;
import org.springframework.stereotype.Component;

/**
 * Jira makes a project after another one with the other's schemes: permissions, notifications, issue types, workflows,
 * screens, fields.
 */
@Component
class JiraOrderProjects implements Projects {

    private static final String BUSINESS = "business";
    /** Jira's number for "unassigned"; its constant has no established type. */
    private static final Long UNASSIGNED = 3L;

    private final ProjectManager projects;
    private final ProjectService service;
    private final UserManager users;

    JiraOrderProjects(ProjectManager projects, ProjectService service, UserManager users) {
        this.projects = projects;
        this.service = service;
        this.users = users;
    }

    @Override
    public int longestKey() {
        return service.getMaximumKeyLength();
    }

    @Override
    public int longestName() {
        return service.getMaximumNameLength();
    }

    @Override
    public boolean isKeyTaken(String key) {
        return projects.getProjectObjByKey(key) != null;
    }

    @Override
    public boolean isNameTaken(String name) {
        return projects.getProjects().stream().anyMatch(each -> each.getName().equalsIgnoreCase(name));
    }

    @Override
    public Checked check(ProjectDraft draft, String field) {
        ApplicationUser user = users.getUserByKey(draft.actingUserKey());
        Optional<Project> template = Optional.ofNullable(draft.templateId()).map(projects::getProjectObj);
        ProjectTypeKey type = template.map(Project::getProjectTypeKey).orElseGet(() -> new ProjectTypeKey(BUSINESS));
        ProjectCreationData data = new ProjectCreationData.Builder()
                .withKey(draft.key())
                .withName(draft.name())
                .withDescription(description(draft))
                .withLead(user)
                .withType(type)
                .withAssigneeType(UNASSIGNED)
                .build();
        ProjectService.CreateProjectValidationResult checked = template.map(
                        each -> service.validateCreateProjectBasedOnExistingProject(user, each.getId(), data))
                .orElseGet(() -> service.validateCreateProject(user, data));
        Refusals.check(checked, field, any -> field);
        return () -> ref(service.createProject(checked));
    }

    private static String description(ProjectDraft draft) {
        return draft.orderedSeconds() > 0
                ? draft.title() + ", " + Durations.jira(draft.orderedSeconds())
                : draft.title();
    }

    @Override
    public Optional<ProjectRef> made(PlannedProject plan) {
        return Optional.ofNullable(projects.getProjectByCurrentKey(plan.key()))
                .filter(project -> project.getName().equals(plan.name()))
                .filter(project -> Optional.ofNullable(project.getProjectLead())
                        .map(ApplicationUser::getKey)
                        .filter(plan.actingUserKey()::equals)
                        .isPresent())
                .map(JiraOrderProjects::ref);
    }

    @Override
    public void discard(long projectId, String actingUserKey) {
        Project project = projects.getProjectObj(projectId);
        if (project == null) {
            return;
        }
        ApplicationUser user = users.getUserByKey(actingUserKey);
        ProjectService.DeleteProjectValidationResult checked = service.validateDeleteProject(user, project.getKey());
        Refusals.check(checked, "project", any -> "project");
        Refusals.check(service.deleteProject(user, checked), "project", any -> "project");
    }

    private static ProjectRef ref(Project project) {
        return new ProjectRef(project.getId(), project.getKey(), project.getName());
    }
}
