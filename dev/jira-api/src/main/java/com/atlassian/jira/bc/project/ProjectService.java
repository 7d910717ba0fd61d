package com.atlassian.jira.bc.project;

import com.atlassian.jira.bc.ServiceResultImpl;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.ErrorCollection;

public interface ProjectService {
    CreateProjectValidationResult validateCreateProject(ApplicationUser user, ProjectCreationData projectCreationData);

    Project createProject(CreateProjectValidationResult createProjectValidationResult);

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
}
