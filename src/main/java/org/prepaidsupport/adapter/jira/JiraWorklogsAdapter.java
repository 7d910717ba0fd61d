package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.sal.api.timezone.TimeZoneManager;
import com.atlassian.sal.api.user.UserKey;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Portions;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.springframework.stereotype.Component;

@Component
class JiraWorklogsAdapter implements JiraWorklogs {

    /** What time is kept under whose author Jira no longer names. */
    private static final String NOBODY = "";

    private static final int PAGE = WorklogManager.WORKLOG_UPDATE_DATA_PAGE_SIZE;

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

    /** Jira answers a page of many at once, and may hold back those of the last minute, as its change feed does. */
    @Override
    public Map<Long, WorkEntry> byIds(Collection<Long> worklogIds) {
        Map<Long, WorkEntry> found = new HashMap<>();
        if (worklogIds.size() > 1) {
            Portions.of(worklogIds, PAGE).forEach(page -> worklogs.getWorklogsForIds(Set.copyOf(page)).stream()
                    .filter(each -> each.getIssue() != null)
                    .forEach(each -> found.put(each.getId(), entry(each))));
        }
        for (long id : worklogIds) {
            if (!found.containsKey(id)) {
                byId(id).ifPresent(entry -> found.put(id, entry));
            }
        }
        return found;
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
