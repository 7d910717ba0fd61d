package com.atlassian.jira.issue;

public interface MutableIssue extends Issue {
    void setSummary(String summary);

    void setDescription(String description);

    void setOriginalEstimate(Long estimate);

    void setEstimate(Long estimate);
}
