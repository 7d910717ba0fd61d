package com.atlassian.jira.issue.worklog;

import java.util.Date;

public interface DeletedWorklog {
    Long getId();

    Date getDeletionTime();
}
