package com.atlassian.jira.issue.worklog;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Date;

public interface Worklog {
    Long getId();

    Issue getIssue();

    String getAuthorKey();

    ApplicationUser getAuthorObject();

    String getUpdateAuthorKey();

    Date getStartDate();

    Long getTimeSpent();

    String getComment();

    Date getCreated();

    Date getUpdated();

    String getGroupLevel();

    Long getRoleLevelId();
}
