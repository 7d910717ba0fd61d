package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.issue.worklog.WorklogManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.application.delivery.ChangeFeed;
import org.springframework.stereotype.Component;

@Component
class JiraChangeFeed implements ChangeFeed {

    private final WorklogManager worklogs;

    JiraChangeFeed(WorklogManager worklogs) {
        this.worklogs = worklogs;
    }

    @Override
    public List<Change> updatedSince(Instant since) {
        return worklogs.getWorklogsUpdatedSince(since.toEpochMilli()).stream()
                .map(each ->
                        new Change(each.getId(), issue(each), each.getUpdated().toInstant()))
                .toList();
    }

    /** 0 for time whose issue is gone meanwhile. */
    private static long issue(Worklog worklog) {
        Issue issue = worklog.getIssue();
        return issue == null ? 0 : issue.getId();
    }

    @Override
    public List<Change> deletedSince(Instant since) {
        return worklogs.getWorklogsDeletedSince(since.toEpochMilli()).stream()
                .map(each -> new Change(each.getId(), 0, each.getDeletionTime().toInstant()))
                .toList();
    }

    @Override
    public Set<Long> existing(Collection<Long> worklogIds) {
        return worklogs.getWorklogsForIds(new HashSet<>(worklogIds)).stream()
                .map(Worklog::getId)
                .collect(Collectors.toSet());
    }
}
