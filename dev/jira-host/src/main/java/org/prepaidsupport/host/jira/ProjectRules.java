package org.prepaidsupport.host.jira;

import com.atlassian.jira.bc.project.ProjectCreationData;
import com.atlassian.jira.bc.project.ProjectService;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;
import com.atlassian.jira.util.SimpleErrorCollection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What Jira asks of a new project. Only administrators make projects. */
public final class ProjectRules implements ProjectService {

    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9]+");
    private static final Set<String> TYPES = Set.of("business", "software", "service_desk");
    private static final int LONGEST_KEY = 10;
    private static final int LONGEST_NAME = 80;
    private static final int SHORTEST_NAME = 2;

    private final Projects projects;
    private final GlobalPermissions permissions;
    private final Supplier<Issues> issues;
    /** Results that are to become projects after another: the result has no field for it. */
    private final Map<CreateProjectValidationResult, Project> templates =
            Collections.synchronizedMap(new WeakHashMap<>());

    ProjectRules(Projects projects, GlobalPermissions permissions, Supplier<Issues> issues) {
        this.projects = projects;
        this.permissions = permissions;
        this.issues = issues;
    }

    @Override
    public CreateProjectValidationResult validateCreateProject(ApplicationUser user, ProjectCreationData data) {
        ErrorCollection errors = new SimpleErrorCollection();
        if (!permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
            errors.addErrorMessage("You must have global administrator rights in order to create a project.");
        } else {
            checkKey(data.getKey(), errors);
            checkName(data.getName(), errors);
            if (data.getLead() == null) {
                errors.addError("projectLead", "You must specify a valid project lead.");
            }
            if (data.getProjectTypeKey() == null
                    || !TYPES.contains(data.getProjectTypeKey().getKey())) {
                errors.addError("projectType", "An invalid project type was specified. Make sure to match the case.");
            }
        }
        return new CreateProjectValidationResult(errors, user, data);
    }

    @Override
    public CreateProjectValidationResult validateCreateProjectBasedOnExistingProject(
            ApplicationUser user, Long existingProjectId, ProjectCreationData data) {
        CreateProjectValidationResult result = validateCreateProject(user, data);
        JiraProject template = projects.byId(existingProjectId).orElse(null);
        if (template == null) {
            result.getErrorCollection().addErrorMessage("There is no existing project.");
        } else {
            templates.put(result, template);
        }
        return result;
    }

    @Override
    public DeleteProjectValidationResult validateDeleteProject(ApplicationUser user, String key) {
        ErrorCollection errors = new SimpleErrorCollection();
        JiraProject project = projects.byKey(key).orElse(null);
        if (!permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user)) {
            errors.addErrorMessage("You must have global administrator rights in order to delete a project.");
        } else if (project == null) {
            errors.addErrorMessage("No project could be found with key '" + key + "'.");
        }
        return new DeleteProjectValidationResult(errors, project);
    }

    @Override
    public DeleteProjectResult deleteProject(ApplicationUser user, DeleteProjectValidationResult result) {
        if (!result.isValid()) {
            throw new IllegalStateException("You can not delete a project with an invalid validation result.");
        }
        issues.get().deleteProject((JiraProject) result.getProject(), user);
        return new DeleteProjectResult(new SimpleErrorCollection());
    }

    private void checkKey(String key, ErrorCollection errors) {
        if (key == null || !KEY.matcher(key).matches()) {
            errors.addError(
                    "projectKey",
                    "Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric"
                            + " characters.");
        } else if (key.length() > LONGEST_KEY) {
            errors.addError("projectKey", "The project key must not exceed " + LONGEST_KEY + " characters in length.");
        } else {
            projects.byKey(key)
                    .ifPresent(taken ->
                            errors.addError("projectKey", "Project '" + taken.name() + "' uses this project key."));
        }
    }

    private void checkName(String name, ErrorCollection errors) {
        if (name == null || name.isBlank()) {
            errors.addError("projectName", "You must specify a valid project name.");
        } else if (name.length() < SHORTEST_NAME) {
            errors.addError("projectName", "The project name should be at least 2 characters in length.");
        } else if (name.length() > LONGEST_NAME) {
            errors.addError("projectName", "The project name must not exceed 80 characters in length.");
        } else if (projects.nameTaken(name)) {
            errors.addError("projectName", "A project with that name already exists.");
        }
    }

    @Override
    public Project createProject(CreateProjectValidationResult result) {
        if (!result.isValid()) {
            throw new IllegalStateException("You can not create a project with an invalid validation result.");
        }
        ProjectCreationData data = result.getProjectCreationData();
        Project template = templates.get(result);
        JiraProject made = projects.add(
                data.getKey(),
                data.getName(),
                data.getDescription(),
                data.getLead(),
                data.getProjectTypeKey().getKey(),
                Optional.ofNullable(data.getAssigneeType()).orElse(JiraProject.UNASSIGNED));
        if (template instanceof JiraProject same) {
            // All there is of schemes here.
            projects.restrict(made.key(), same.restrictedTo());
            projects.reserveWork(made.key(), same.workedBy());
            return projects.byId(made.id()).orElseThrow();
        }
        return made;
    }

    @Override
    public int getMaximumKeyLength() {
        return LONGEST_KEY;
    }

    @Override
    public int getMaximumNameLength() {
        return LONGEST_NAME;
    }
}
