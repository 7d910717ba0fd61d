package com.atlassian.jira.bc.project;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

public interface ProjectService {
    CreateProjectValidationResult validateCreateProject(ApplicationUser user, ProjectCreationData projectCreationData);

    CreateProjectValidationResult validateCreateProjectBasedOnExistingProject(
            ApplicationUser user, Long existingProjectId, ProjectCreationData projectCreationData);

    Project createProject(CreateProjectValidationResult createProjectValidationResult);

    DeleteProjectValidationResult validateDeleteProject(ApplicationUser user, String key);

    DeleteProjectResult deleteProject(
            ApplicationUser user, DeleteProjectValidationResult deleteProjectValidationResult);

    int getMaximumKeyLength();

    int getMaximumNameLength();

    class CreateProjectValidationResult extends ServiceResultImpl {
        private final ApplicationUser user;
        private final ProjectCreationData projectCreationData;

        public CreateProjectValidationResult(
                ErrorCollection errorCollection, ApplicationUser user, ProjectCreationData projectCreationData) {
            super(errorCollection);
            this.user = user;
            this.projectCreationData = projectCreationData;
        }

        public ApplicationUser getUser() {
            return user;
        }

        public ProjectCreationData getProjectCreationData() {
            return projectCreationData;
        }
    }

    class DeleteProjectValidationResult extends ServiceResultImpl {
        private final Project project;

        public DeleteProjectValidationResult(ErrorCollection errorCollection, Project project) {
            super(errorCollection);
            this.project = project;
        }

        public Project getProject() {
            return project;
        }
    }

    class DeleteProjectResult extends ServiceResultImpl {
        public DeleteProjectResult(ErrorCollection errorCollection) {
            super(errorCollection);
        }
    }
}
