package com.atlassian.jira.bc.project;

import com.atlassian.jira.project.type.ProjectTypeKey;
import com.atlassian.jira.user.ApplicationUser;

public class ProjectCreationData {
    private final Builder from;

    private ProjectCreationData(Builder from) {
        this.from = from;
    }

    public String getName() {
        return from.name;
    }

    public String getKey() {
        return from.key;
    }

    public String getDescription() {
        return from.description;
    }

    public ApplicationUser getLead() {
        return from.lead;
    }

    public Long getAssigneeType() {
        return from.assigneeType;
    }

    public ProjectTypeKey getProjectTypeKey() {
        return from.type;
    }

    public static class Builder {
        private String name;
        private String key;
        private String description;
        private ApplicationUser lead;
        private Long assigneeType;
        private ProjectTypeKey type;

        public Builder() {}

        public Builder withName(String projectName) {
            this.name = projectName;
            return this;
        }

        public Builder withKey(String projectKey) {
            this.key = projectKey;
            return this;
        }

        public Builder withDescription(String text) {
            this.description = text;
            return this;
        }

        public Builder withLead(ApplicationUser projectLead) {
            this.lead = projectLead;
            return this;
        }

        public Builder withAssigneeType(Long assignee) {
            this.assigneeType = assignee;
            return this;
        }

        public Builder withType(ProjectTypeKey projectType) {
            this.type = projectType;
            return this;
        }

        public ProjectCreationData build() {
            return new ProjectCreationData(this);
        }
    }
}
