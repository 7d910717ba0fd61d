package org.prepaidsupport.host.jira;

import com.atlassian.jira.util.ErrorCollection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fields that a project requires of new issues, as a field configuration of Jira would; of this run of the host. */
public final class RequiredFields {

    private final Map<String, Set<String>> byProject = new ConcurrentHashMap<>();

    /** Only {@code duedate} and {@code description} can be required. */
    public void require(String projectKey, String... fields) {
        byProject.put(projectKey, Set.of(fields));
    }

    void check(JiraIssue issue, ErrorCollection errors) {
        Set<String> required = byProject.getOrDefault(issue.project().key(), Set.of());
        if (required.contains("duedate") && issue.dueDate == null) {
            errors.addError("duedate", "Due Date is required.");
        }
        if (required.contains("description") && issue.description == null) {
            errors.addError("description", "Description is required.");
        }
    }
}
