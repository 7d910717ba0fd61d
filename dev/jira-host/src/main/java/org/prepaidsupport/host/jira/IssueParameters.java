package org.prepaidsupport.host.jira;

import com.atlassian.jira.issue.IssueInputParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a new or changed issue is to have, by Jira's names of the fields; a value may be null. */
public final class IssueParameters implements IssueInputParameters {

    private final Map<String, String> values = new LinkedHashMap<>();

    public IssueParameters set(String field, String value) {
        values.put(field, value);
        return this;
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    Optional<String> get(String field) {
        return Optional.ofNullable(values.get(field)).filter(value -> !value.isBlank());
    }

    @Override
    public IssueInputParameters setProjectId(Long projectId) {
        return set("project", projectId == null ? null : projectId.toString());
    }

    @Override
    public IssueInputParameters setIssueTypeId(String issueTypeId) {
        return set("issuetype", issueTypeId);
    }

    @Override
    public IssueInputParameters setSummary(String summary) {
        return set("summary", summary);
    }

    @Override
    public IssueInputParameters setDescription(String description) {
        return set("description", description);
    }

    @Override
    public IssueInputParameters setReporterId(String reporterId) {
        return set("reporter", reporterId);
    }

    @Override
    public IssueInputParameters setAssigneeId(String assigneeId) {
        return set("assignee", assigneeId);
    }

    @Override
    public IssueInputParameters setPriorityId(String priorityId) {
        return set("priority", priorityId);
    }

    /** Kept as ids with commas between. */
    @Override
    public IssueInputParameters setComponentIds(Long... componentIds) {
        return set(
                "components", Arrays.stream(componentIds).map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Override
    public IssueInputParameters setOriginalEstimate(String originalEstimate) {
        return set("originalEstimate", originalEstimate);
    }

    @Override
    public IssueInputParameters setRemainingEstimate(String remainingEstimate) {
        return set("remainingEstimate", remainingEstimate);
    }

    @Override
    public void setSkipScreenCheck(boolean skipScreenCheck) {
        // There are no screens.
    }

    @Override
    public void setApplyDefaultValuesWhenParameterNotProvided(boolean apply) {
        // There are no default values.
    }

    @Override
    public void setRetainExistingValuesWhenParameterNotProvided(boolean retain) {
        // What is not given always stays.
    }
}
