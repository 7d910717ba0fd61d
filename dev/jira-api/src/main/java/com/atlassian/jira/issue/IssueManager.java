package com.atlassian.jira.issue;

import java.util.Collection;
import org.ofbiz.core.entity.GenericEntityException;

public interface IssueManager {
    MutableIssue getIssueObject(Long id);

    MutableIssue getIssueObject(String key);

    MutableIssue getIssueByCurrentKey(String key);

    Collection<Long> getIssueIdsForProject(Long projectId) throws GenericEntityException;
}
