package org.prepaidsupport.application.jira;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Jira's worklogs, whoever may see them. */
public interface JiraWorklogs {

    Optional<WorkEntry> byId(long worklogId);

    /** Those that there are. */
    Map<Long, WorkEntry> byIds(Collection<Long> worklogIds);

    List<WorkEntry> ofIssue(long issueId);

    /** The author's time zone, which decides the work date. */
    ZoneId zone(String userKey);
}
