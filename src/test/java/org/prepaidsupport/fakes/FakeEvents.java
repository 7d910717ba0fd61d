package org.prepaidsupport.fakes;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.ProjectDeletedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.event.worklog.WorklogCreatedEvent;
import com.atlassian.jira.event.worklog.WorklogDeletedEvent;
import com.atlassian.jira.event.worklog.WorklogUpdatedEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.worklog.Worklog;
import com.atlassian.jira.project.Project;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.jira.WorkListener;
import org.prepaidsupport.application.jira.WorkEntry;

/** Jira's events, as the plugin's listener hears them: each thing that is passed knows only what the listener asks. */
public final class FakeEvents {

    private final WorkListener listener;
    private final FakeJira jira;

    public FakeEvents(Plugin plugin) {
        jira = plugin.jira();
        listener = plugin.listener(thing(EventPublisher.class, Map.of()));
    }

    public void worklogCreated(long id) {
        listener.onWorklog(new WorklogCreatedEvent(worklog(id)));
    }

    public void worklogUpdated(long id) {
        listener.onWorklog(new WorklogUpdatedEvent(worklog(id)));
    }

    public void worklogDeleted(long id) {
        listener.onWorklog(new WorklogDeletedEvent(worklog(id)));
    }

    public void linkCreated(long ticketId, long taskId) {
        listener.onLinkCreated(new IssueLinkCreatedEvent(link(ticketId, taskId)));
    }

    public void linkDeleted(long ticketId, long taskId) {
        listener.onLinkDeleted(new IssueLinkDeletedEvent(link(ticketId, taskId)));
    }

    public void issueUpdated(long id) {
        issue(id, EventType.ISSUE_UPDATED_ID);
    }

    public void issueMoved(long id) {
        issue(id, EventType.ISSUE_MOVED_ID);
    }

    public void issueDeleted(long id) {
        issue(id, EventType.ISSUE_DELETED_ID);
    }

    public void projectDeleted(long id) {
        listener.onProjectDeleted(new ProjectDeletedEvent(thing(Project.class, Map.of("getId", id))));
    }

    private void issue(long id, Long type) {
        listener.onIssue(new IssueEvent(issue(id), null, type));
    }

    private Issue issue(long id) {
        Map<String, Object> answers = new HashMap<>(Map.of("getId", id));
        Optional.ofNullable(jira.issues.get(id)).ifPresent(issue -> answers.put("getProjectId", issue.projectId()));
        return thing(Issue.class, answers);
    }

    /** Of one that is gone, its issue is not told. */
    private Worklog worklog(long id) {
        Map<String, Object> answers = new HashMap<>(Map.of("getId", id));
        WorkEntry entry = jira.worklogs.get(id);
        answers.put("getIssue", entry == null ? null : issue(entry.issueId()));
        return thing(Worklog.class, answers);
    }

    private static IssueLink link(long ticketId, long taskId) {
        IssueLinkType type = thing(IssueLinkType.class, Map.of("getName", "Prepaid support"));
        return thing(
                IssueLink.class, Map.of("getIssueLinkType", type, "getSourceId", ticketId, "getDestinationId", taskId));
    }

    private static <T> T thing(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getReturnType() != void.class && !answers.containsKey(method.getName())) {
                throw new UnsupportedOperationException(method.toString());
            }
            return answers.get(method.getName());
        }));
    }
}
