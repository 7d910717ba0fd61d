package org.prepaidsupport.adapter.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.ProjectDeletedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.event.worklog.WorklogEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.worklog.Worklog;
import java.util.List;
import org.prepaidsupport.application.delivery.LinkedTickets;
import org.prepaidsupport.application.delivery.RecordWork;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.delivery.RecountKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Hears of worklogs, links and issues on the node and in the thread where they change. Never fails what Jira is doing:
 * what goes wrong here is logged.
 */
@Component
public class WorkListener implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkListener.class);

    private final EventPublisher events;
    private final RecordWork recordWork;
    private final Recount recount;
    private final LinkedTickets linkedTickets;

    public WorkListener(EventPublisher events, RecordWork recordWork, Recount recount, LinkedTickets linkedTickets) {
        this.events = events;
        this.recordWork = recordWork;
        this.recount = recount;
        this.linkedTickets = linkedTickets;
    }

    @Override
    public void afterPropertiesSet() {
        events.register(this);
    }

    @Override
    public void destroy() {
        events.unregister(this);
    }

    @EventListener
    public void onWorklog(WorklogEvent event) {
        guard("a worklog", () -> recordWork.record(worklog(event).getId()));
    }

    @EventListener
    public void onLinkCreated(IssueLinkCreatedEvent event) {
        onLink(event.getIssueLink());
    }

    @EventListener
    public void onLinkDeleted(IssueLinkDeletedEvent event) {
        onLink(event.getIssueLink());
    }

    @EventListener
    public void onIssue(IssueEvent event) {
        Issue issue = event.getIssue();
        if (EventType.ISSUE_DELETED_ID.equals(event.getEventTypeId())) {
            guard("a deleted issue", () -> recount.issue(issue.getId()));
        } else if (EventType.ISSUE_MOVED_ID.equals(event.getEventTypeId())) {
            guard("a moved issue", () -> recount.ticket(issue.getId()));
        }
    }

    /** Its issues may have gone without an event of their own; what was recorded elsewhere, the night finds. */
    @EventListener
    public void onProjectDeleted(ProjectDeletedEvent event) {
        long project = event.getProject().getId();
        guard("a deleted project", () -> recount.now(RecountKind.PROJECT, List.of(project)));
    }

    private void onLink(IssueLink link) {
        if (!JiraTaskLinks.isChanging() && PrepaidLinkType.isOf(link)) {
            guard("a link", () -> linkedTickets.changed(link.getSourceId()));
        }
    }

    /** By reflection: whether Jira's type is a class or an interface is not documented, and a call would bind to one. */
    private static Worklog worklog(WorklogEvent event) {
        try {
            return (Worklog) event.getClass().getMethod("getWorklog").invoke(event);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("no worklog in " + event.getClass(), changed);
        }
    }

    private static void guard(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("Could not take over {} into the ledger; the integrity check will find it", what, failure);
        }
    }
}
