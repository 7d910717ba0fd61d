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

    /** Whether work in the Jira project is any concern of ours; asks no database but at the first look. */
    public boolean concerns(long projectId) {
        return named.contain(projectId);
    }

    /** Records it, and gives its ticket an order line where its team wants that. */
    public void take(long worklogId) {
        recordWork.record(worklogId).ifPresent(now -> assign(worklogId, now));
    }

    /** As {@link #take}, for one that was just made. */
    public void takeNew(long worklogId) {
        recordWork.recordNew(worklogId).ifPresent(now -> assign(worklogId, now));
    }

    /** As {@link #take}, for many: first all are recorded, so that the time that is left is known. */
    void takeAll(Collection<Long> worklogIds) {
        recordWork.recordAll(worklogIds).forEach(this::assign);
    }

    private void assign(long worklogId, Recorded now) {
        if (now.assigns()) {
            autoAssignment.recorded(worklogId, now.entry());
        }
    }
}
