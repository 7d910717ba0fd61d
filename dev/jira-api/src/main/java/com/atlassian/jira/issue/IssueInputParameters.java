package com.atlassian.jira.issue;

public interface IssueInputParameters {
    IssueInputParameters setProjectId(Long projectId);

    IssueInputParameters setIssueTypeId(String issueTypeId);

    IssueInputParameters setSummary(String summary);

    IssueInputParameters setDescription(String description);

    IssueInputParameters setReporterId(String reporterId);

    IssueInputParameters setAssigneeId(String assigneeId);

    IssueInputParameters setPriorityId(String priorityId);

    IssueInputParameters setComponentIds(Long... componentIds);

    IssueInputParameters setOriginalEstimate(String originalEstimate);

    IssueInputParameters setRemainingEstimate(String remainingEstimate);

    void setSkipScreenCheck(boolean skipScreenCheck);

    void setApplyDefaultValuesWhenParameterNotProvided(boolean apply);

    void setRetainExistingValuesWhenParameterNotProvided(boolean retain);
}
