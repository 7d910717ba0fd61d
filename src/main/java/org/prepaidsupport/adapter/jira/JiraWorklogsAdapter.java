package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.springframework.stereotype.Component;

@Component
class JiraWorklogsAdapter implements JiraWorklogs {

    /** What time is kept under whose author Jira no longer names. */
    private static final String NOBODY = "";

    private final WorklogManager worklogs;
    private final IssueManager issues;
    private final TimeZoneManager timeZones;

    JiraWorklogsAdapter(WorklogManager worklogs, IssueManager issues, TimeZoneManager timeZones) {
        this.worklogs = worklogs;
        this.issues = issues;
        this.timeZones = timeZones;
    }

    @Override
    public Optional<WorkEntry> byId(long worklogId) {
        return Optional.ofNullable(worklogs.getById(worklogId))
                .filter(each -> each.getIssue() != null)
                .map(JiraWorklogsAdapter::entry);
    }

    @Override
    public List<WorkEntry> ofIssue(long issueId) {
        Issue issue = issues.getIssueObject(issueId);
        return issue == null
                ? List.of()
                : worklogs.getByIssue(issue).stream()
                        .map(JiraWorklogsAdapter::entry)
                        .toList();
    }

    @Override
    public ZoneId zone(String userKey) {
        return userKey.equals(NOBODY)
                ? timeZones.getDefaultTimeZone().toZoneId()
                : timeZones.getUserTimeZone(new UserKey(userKey)).toZoneId();
    }

    private static WorkEntry entry(Worklog worklog) {
        return new WorkEntry(
                worklog.getId(),
                worklog.getIssue().getId(),
                worklog.getAuthorKey() == null ? NOBODY : worklog.getAuthorKey(),
                worklog.getTimeSpent(),
                worklog.getStartDate().toInstant(),
                worklog.getComment() == null ? "" : worklog.getComment(),
                worklog.getGroupLevel() != null || worklog.getRoleLevelId() != null);
    }
}
