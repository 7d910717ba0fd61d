package com.atlassian.jira.issue;

import com.atlassian.jira.issue.fields.CustomField;
import java.util.List;

public interface CustomFieldManager {
    List<CustomField> getCustomFieldObjects();
}
