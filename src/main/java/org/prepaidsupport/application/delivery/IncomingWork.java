package org.prepaidsupport.application.delivery;

import java.util.Collection;
import org.prepaidsupport.application.delivery.RecordWork.Recorded;
import org.springframework.stereotype.Component;

/** Takes over work that is logged, edited or deleted in Jira, as events and the change feed tell of it. */
@Component
public class IncomingWork {

    private final RecordWork recordWork;
    private final AutoAssignment autoAssignment;
    private final NamedProjects named;

    IncomingWork(RecordWork recordWork, AutoAssignment autoAssignment, NamedProjects named) {
        this.recordWork = recordWork;
        this.autoAssignment = autoAssignment;
        this.named = named;
    }

    /** As {@link #take}; in a project that nothing of ours names it does nothing, and asks no database. */
    public void takeIn(long projectId, long worklogId) {
        if (named.contain(projectId)) {
            take(worklogId);
        }
    }

    /** Records it, and gives its ticket an order line where its team wants that. */
    public void take(long worklogId) {
        recordWork
                .record(worklogId)
                .filter(Recorded::assigns)
                .ifPresent(now -> autoAssignment.recorded(worklogId, now.entry()));
    }

    /** The same of many: first all are recorded, so that the time that is left is known. */
    void takeAll(Collection<Long> worklogIds) {
        recordWork.recordAll(worklogIds).forEach((worklogId, now) -> {
            if (now.assigns()) {
                autoAssignment.recorded(worklogId, now.entry());
            }
        });
    }
}
