package org.prepaidsupport.fakes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public Map<Long, Long> all() {
        Map<Long, Long> oldest = new HashMap<>();
        jira.links.forEach(each -> oldest.putIfAbsent(each.ticketId(), each.taskId()));
        return oldest;
    }

    @Override
    public void linkOnly(long ticketId, Optional<Long> taskId) {
        jira.linkFailure.ifPresent(reason -> {
            throw reason;
        });
        jira.links.removeIf(each -> each.ticketId() == ticketId && each.taskId() != taskId.orElse(0L));
        if (taskId.isPresent() && tasksOf(ticketId).isEmpty()) {
            jira.links.add(new FakeJira.Link(ticketId, taskId.get()));
        }
    }
}
