package org.prepaidsupport.fakes;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;

/** Jira's issues. */
public final class FakeIssues implements JiraIssues {

    private final FakeJira jira;

    public FakeIssues(FakeJira jira) {
        this.jira = jira;
    }

    @Override
    public Optional<IssueRef> byId(long id) {
        return Optional.ofNullable(jira.issues.get(id));
    }

    @Override
    public Optional<IssueRef> byKey(String key) {
        return jira.issues.values().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
    }

    @Override
    public Map<Long, IssueRef> byIds(Collection<Long> ids) {
        Map<Long, IssueRef> found = new HashMap<>();
        ids.forEach(id -> byId(id).ifPresent(issue -> found.put(id, issue)));
        return found;
    }

    @Override
    public List<Long> subTasks(long issueId) {
        return jira.issues.values().stream()
                .filter(each -> Objects.equals(each.parentId(), issueId))
                .map(IssueRef::id)
                .toList();
    }

    @Override
    public List<Long> updatedSince(Collection<Long> ids, Instant since) {
        return ids.stream()
                .filter(jira.issues::containsKey)
                .filter(id -> !jira.updated.getOrDefault(id, Instant.MIN).isBefore(since))
                .toList();
    }

    @Override
    public List<Long> ofProject(long projectId) {
        return jira.issues.values().stream()
                .filter(each -> each.projectId() == projectId)
                .map(IssueRef::id)
                .toList();
    }
}
