package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.user.ApplicationUser;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ofbiz.core.entity.GenericEntityException;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.springframework.stereotype.Component;

@Component
class JiraIssuesAdapter implements JiraIssues {

    private final IssueManager issues;

    JiraIssuesAdapter(IssueManager issues) {
        this.issues = issues;
    }

    @Override
    public Optional<IssueRef> byId(long id) {
        return Optional.ofNullable(issues.getIssueObject(id)).map(JiraIssuesAdapter::ref);
    }

    @Override
    public Optional<IssueRef> byKey(String key) {
        return Optional.ofNullable(issues.getIssueObject(key)).map(JiraIssuesAdapter::ref);
    }

    @Override
    public Map<Long, IssueRef> byIds(Collection<Long> ids) {
        Map<Long, IssueRef> found = new LinkedHashMap<>();
        ids.forEach(id -> byId(id).ifPresent(issue -> found.put(id, issue)));
        return found;
    }

    @Override
    public List<Long> subTasks(long issueId) {
        Issue issue = issues.getIssueObject(issueId);
        return issue == null
                ? List.of()
                : issue.getSubTaskObjects().stream().map(Issue::getId).toList();
    }

    @Override
    public List<Long> updatedSince(Collection<Long> ids, Instant since) {
        return ids.stream()
                .map(issues::getIssueObject)
                .filter(Objects::nonNull)
                .filter(issue -> !issue.getUpdated().toInstant().isBefore(since))
                .map(Issue::getId)
                .toList();
    }

    @Override
    public List<Long> ofProject(long projectId) {
        try {
            return List.copyOf(issues.getIssueIdsForProject(projectId));
        } catch (GenericEntityException failure) {
            throw new IllegalStateException("Jira could not read the issues of project " + projectId, failure);
        }
    }

    private static IssueRef ref(Issue issue) {
        ApplicationUser reporter = issue.getReporter();
        return new IssueRef(
                issue.getId(),
                issue.getKey(),
                issue.getProjectId(),
                issue.getParentId(),
                issue.getSummary(),
                reporter == null ? null : reporter.getKey());
    }
}
