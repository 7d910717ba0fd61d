package com.atlassian.jira.issue.worklog;

import com.atlassian.jira.issue.Issue;
import java.util.List;
import java.util.Set;

public interface WorklogManager {
    int WORKLOG_UPDATE_DATA_PAGE_SIZE = 1000;

    Worklog getById(Long id);

    List<Worklog> getByIssue(Issue issue);

    List<Worklog> getWorklogsUpdatedSince(Long sinceInMilliseconds);

    List<DeletedWorklog> getWorklogsDeletedSince(Long sinceInMilliseconds);

    Set<Worklog> getWorklogsForIds(Set<Long> idsOfWorklogs);
}
