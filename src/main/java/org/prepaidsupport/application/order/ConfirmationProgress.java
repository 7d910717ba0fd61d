package org.prepaidsupport.application.order;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How far confirmations have come that are going on on this node. */
@Component
class ConfirmationProgress {

    /** What one of them is making. */
    static final class Running {

        private final int projects;
        private final int tasks;
        private final AtomicInteger projectsMade = new AtomicInteger();
        private final AtomicInteger tasksMade = new AtomicInteger();

        private Running(int projects, int tasks) {
            this.projects = projects;
            this.tasks = tasks;
        }

        void projectMade() {
            projectsMade.incrementAndGet();
        }

        void tasksMade(int count) {
            tasksMade.addAndGet(count);
        }

        Confirmation.Share projects() {
            return new Confirmation.Share(projectsMade.get(), projects);
        }

        Confirmation.Share tasks() {
            return new Confirmation.Share(tasksMade.get(), tasks);
        }
    }

    private final Map<Long, Running> running = new ConcurrentHashMap<>();

    Running begin(long orderId, int projects, int tasks) {
        Running begun = new Running(projects, tasks);
        running.put(orderId, begun);
        return begun;
    }

    void end(long orderId) {
        running.remove(orderId);
    }

    Optional<Running> of(long orderId) {
        return Optional.ofNullable(running.get(orderId));
    }
}
