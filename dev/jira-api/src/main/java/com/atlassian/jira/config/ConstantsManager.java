package com.atlassian.jira.config;

import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import java.util.Collection;

public interface ConstantsManager {
    Collection<IssueType> getAllIssueTypeObjects();

    IssueType getIssueType(String id);

    Status getStatus(String id);
}
