package org.prepaidsupport.application.order;

import java.util.List;

/** Keeps what is about to be made in Jira. */
public interface PlannedTaskStore {

    /** One statement, however many. */
    void add(List<PlannedTask> tasks);

    /** In the order they were added. */
    List<PlannedTask> ofOrder(long orderId);

    /** Ids of all orders that there are some of. */
    List<Long> orders();

    void deleteOfOrder(long orderId);
}
