package org.prepaidsupport.fakes;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;

/** Jira's worklogs. */
public final class FakeWorklogs implements JiraWorklogs {

    private final FakeJira jira;
    private Runnable beforeRead = () -> {};
    private int readsBefore;

    public FakeWorklogs(FakeJira jira) {
        this.jira = jira;
    }

    /** Runs once, when a single worklog is read next: what somebody else does at that moment. */
    public void beforeNextRead(Runnable meanwhile) {
        beforeRead(1, meanwhile);
    }

    /** Runs once, when a single worklog is read for the so-manieth time from now. */
    public void beforeRead(int number, Runnable meanwhile) {
        readsBefore = number - 1;
        beforeRead = meanwhile;
    }

    @Override
    public Optional<WorkEntry> byId(long worklogId) {
        if (readsBefore-- == 0) {
            Runnable meanwhile = beforeRead;
            beforeRead = () -> {};
            meanwhile.run();
        }
        return Optional.ofNullable(jira.worklogs.get(worklogId));
    }

    @Override
    public Map<Long, WorkEntry> byIds(Collection<Long> worklogIds) {
        Map<Long, WorkEntry> found = new HashMap<>();
        worklogIds.forEach(id -> byId(id).ifPresent(entry -> found.put(id, entry)));
        return found;
    }

    @Override
    public List<WorkEntry> ofIssue(long issueId) {
        return jira.worklogs.ofIssue(issueId);
    }

    @Override
    public ZoneId zone(String userKey) {
        return jira.zone(userKey);
    }
}
