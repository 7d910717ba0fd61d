package com.atlassian.jira.event;

import com.atlassian.jira.project.Project;

public class ProjectDeletedEvent {
    private final Project project;

    public ProjectDeletedEvent(Project project) {
        this.project = project;
    }

    public Project getProject() {
        return project;
    }
}
