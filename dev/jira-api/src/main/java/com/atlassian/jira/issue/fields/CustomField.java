package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.customfields.CustomFieldType;

public interface CustomField {
    String getId();

    CustomFieldType getCustomFieldType();
}
