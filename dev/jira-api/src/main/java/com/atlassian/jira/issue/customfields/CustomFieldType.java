package com.atlassian.jira.issue.customfields;

public interface CustomFieldType {
    String getKey();
}
