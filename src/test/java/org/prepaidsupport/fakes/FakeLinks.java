package org.prepaidsupport.fakes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.application.jira.TaskLinks;

/** Links of the type Prepaid support. */
public final class FakeLinks implements TaskLinks {

    private final FakeJira jira;

    public FakeLinks(FakeJira jira) {
        this.jira = jira;
    }

    @Override
    public List<Long> tasksOf(long ticketId) {
        return jira.links.stream()
                .filter(each -> each.ticketId() == ticketId)
                .map(FakeJira.Link::taskId)
                .toList();
    }

    @Override
    public Set<Long> tickets() {
        return jira.links.stream().map(FakeJira.Link::ticketId).collect(Collectors.toSet());
    }

    @Override
    public void link(long ticketId, long taskId) {
        if (!tasksOf(ticketId).contains(taskId)) {
            jira.links.add(new FakeJira.Link(ticketId, taskId));
        }
    }

    @Override
    public void unlinkOthers(long ticketId, long taskId) {
        jira.links.removeIf(each -> each.ticketId() == ticketId && each.taskId() != taskId);
    }
}
