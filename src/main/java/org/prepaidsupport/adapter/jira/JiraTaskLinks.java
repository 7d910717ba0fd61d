package org.prepaidsupport.adapter.jira;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.jira.TaskLinks;
import org.springframework.stereotype.Component;

@Component
class JiraTaskLinks implements TaskLinks {

    /** Set while we change links ourselves, so that the listener leaves them alone; events come on the same thread. */
    private static final ThreadLocal<Boolean> OURS = ThreadLocal.withInitial(() -> false);

    private final IssueLinkManager links;
    private final PrepaidLinkType type;
    private final JiraAuthenticationContext authentication;

    JiraTaskLinks(IssueLinkManager links, PrepaidLinkType type, JiraAuthenticationContext authentication) {
        this.links = links;
        this.type = type;
        this.authentication = authentication;
    }

    static boolean isChanging() {
        return OURS.get();
    }

    @Override
    public List<Long> tasksOf(long ticketId) {
        return linksOf(ticketId).stream().map(IssueLink::getDestinationId).toList();
    }

    @Override
    public Map<Long, Long> all() {
        Map<Long, Long> oldest = new HashMap<>();
        links.getIssueLinks(type.getOrMake().getId()).stream()
                .sorted(Comparator.comparing(IssueLink::getId))
                .forEach(link -> oldest.putIfAbsent(link.getSourceId(), link.getDestinationId()));
        return oldest;
    }

    @Override
    public void linkOnly(long ticketId, Optional<Long> taskId) {
        unlinkOthers(ticketId, taskId.orElse(0L));
        taskId.ifPresent(id -> link(ticketId, id));
    }

    private void link(long ticketId, long taskId) {
        if (tasksOf(ticketId).contains(taskId)) {
            return;
        }
        change(() -> {
            try {
                links.createIssueLink(
                        ticketId, taskId, type.getOrMake().getId(), null, authentication.getLoggedInUser());
            } catch (CreateException failure) {
                throw new IllegalStateException("Jira could not link " + ticketId + " to " + taskId, failure);
            }
        });
    }

    private void unlinkOthers(long ticketId, long taskId) {
        for (IssueLink link : linksOf(ticketId)) {
            if (link.getDestinationId() != taskId) {
                change(() -> links.removeIssueLink(link, authentication.getLoggedInUser()));
            }
        }
    }

    private List<IssueLink> linksOf(long ticketId) {
        return links.getOutwardLinks(ticketId).stream()
                .filter(PrepaidLinkType::isOf)
                .sorted(Comparator.comparing(IssueLink::getId))
                .toList();
    }

    private static void change(Runnable work) {
        OURS.set(true);
        try {
            work.run();
        } finally {
            OURS.set(false);
        }
    }
}
