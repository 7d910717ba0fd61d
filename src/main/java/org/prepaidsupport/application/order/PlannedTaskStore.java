package org.prepaidsupport.application.order;

import java.util.List;

/** Keeps what is about to be made in Jira. */
public interface PlannedTaskStore {

    /** What is planned for one order, in the order it was added. */
    record Planned(List<PlannedProject> projects, List<PlannedTask> tasks) {

        public Planned {
            projects = List.copyOf(projects);
            tasks = List.copyOf(tasks);
        }

        public boolean isNothing() {
            return projects.isEmpty() && tasks.isEmpty();
        }
    }

    /** One statement, however many. */
    void add(List<PlannedTask> tasks);

    /** One statement, however many. */
    void addProjects(List<PlannedProject> projects);

    /** One statement. */
    Planned ofOrder(long orderId);

    /** Ids of all orders that there are some of. */
    List<Long> orders();

    void deleteOfOrder(long orderId);
}
