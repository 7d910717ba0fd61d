package com.atlassian.jira.bc.project.component;

import java.util.Collection;

public interface ProjectComponentManager {
    Collection<ProjectComponent> findAllForProject(Long projectId);
}
