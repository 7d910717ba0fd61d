package com.atlassian.jira.issue;

import com.atlassian.jira.bc.project.component.ProjectComponent;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.priority.Priority;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;
import java.util.Collection;

public interface Issue {
    Long getId();

    String getKey();

    Project getProjectObject();

    Long getProjectId();

    String getSummary();

    String getDescription();

    IssueType getIssueType();

    String getIssueTypeId();

    Status getStatus();

    Priority getPriority();

    Collection<ProjectComponent> getComponents();

    Object getCustomFieldValue(CustomField customField);

    ApplicationUser getAssignee();

    ApplicationUser getReporter();

    String getReporterId();

    Timestamp getCreated();

    Timestamp getUpdated();

    Long getOriginalEstimate();

    Long getEstimate();

    Long getTimeSpent();

    Long getParentId();

    Issue getParentObject();

    boolean isSubTask();

    Collection<Issue> getSubTaskObjects();
}
