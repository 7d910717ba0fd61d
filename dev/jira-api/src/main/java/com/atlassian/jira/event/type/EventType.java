package com.atlassian.jira.event.type;

public class EventType {
    public static final Long ISSUE_CREATED_ID = Long.valueOf(1);
    public static final Long ISSUE_UPDATED_ID = Long.valueOf(2);
    public static final Long ISSUE_DELETED_ID = Long.valueOf(8);
    public static final Long ISSUE_MOVED_ID = Long.valueOf(9);
    public static final Long ISSUE_WORKLOGGED_ID = Long.valueOf(10);
    public static final Long ISSUE_WORKLOG_UPDATED_ID = Long.valueOf(15);
    public static final Long ISSUE_WORKLOG_DELETED_ID = Long.valueOf(16);

    private EventType() {}
}
