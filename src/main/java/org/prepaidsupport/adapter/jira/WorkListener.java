package org.prepaidsupport.adapter.jira;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.ProjectDeletedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.event.issue.link.IssueLinkCreatedEvent;
import com.atlassian.jira.event.issue.link.IssueLinkDeletedEvent;
import com.atlassian.jira.event.type.EventType;
import com.atlassian.jira.event.worklog.WorklogCreatedEvent;
import com.atlassian.jira.event.worklog.WorklogEvent;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.worklog.Worklog;
import org.prepaidsupport.application.Background;
import org.prepaidsupport.application.delivery.CatchUp;
import org.prepaidsupport.application.delivery.IncomingWork;
import org.prepaidsupport.application.delivery.LinkedTickets;
import org.prepaidsupport.application.delivery.Recount;
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
    private final IncomingWork incomingWork;
    private final Recount recount;
    private final LinkedTickets linkedTickets;
    private final CatchUp catchUp;
    private final Background background;

    public WorkListener(
            EventPublisher events,
            IncomingWork incomingWork,
            Recount recount,
            LinkedTickets linkedTickets,
            CatchUp catchUp,
            Background background) {
        this.events = events;
        this.incomingWork = incomingWork;
        this.recount = recount;
        this.linkedTickets = linkedTickets;
        this.catchUp = catchUp;
        this.background = background;
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
        guard("a worklog", () -> take(worklog(event), event instanceof WorklogCreatedEvent));
    }

    private void take(Worklog worklog, boolean made) {
        Issue issue = worklog.getIssue();
        Long project = issue == null ? null : issue.getProjectId();
        if (project != null && !incomingWork.concerns(project)) {
            return;
        }
        if (made) {
            incomingWork.takeNew(worklog.getId());
        } else {
            incomingWork.take(worklog.getId());
        }
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
        long issue = event.getIssue().getId();
        if (EventType.ISSUE_DELETED_ID.equals(event.getEventTypeId())) {
            guard("a deleted issue", () -> recount.issue(issue));
            guard("links to a deleted issue", () -> linkedTickets.taskDeleted(issue));
        } else if (EventType.ISSUE_MOVED_ID.equals(event.getEventTypeId())) {
            guard("a moved issue", () -> recount.ticket(issue));
        } else if (EventType.ISSUE_UPDATED_ID.equals(event.getEventTypeId())) {
            guard("an edited issue", () -> recount.edited(event.getIssue().getProjectId(), issue));
        }
    }

    /** Its issues may have gone without an event of their own, and which they were nobody can tell any more. */
    @EventListener
    public void onProjectDeleted(ProjectDeletedEvent event) {
        background.run("What is left of a deleted project", () -> {
            catchUp.takeBackGone();
            linkedTickets.reconcile();
        });
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
