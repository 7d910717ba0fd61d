package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the ledger asks of orders. */
public interface OrderLines {

    /** The lines that exist among these ids; at most four SQL statements whatever the number. */
    Map<Long, LineFacts> byIds(Collection<Long> lineIds);

    /** Prepaid lines in a unit of time of confirmed orders of the customer, newest order first. */
    List<LineFacts> prepaidOf(long customerId);

    /** Lines in a unit of time of confirmed orders of the customer, newest order first. */
    List<LineFacts> timeOf(long customerId);

    /** Lines whose task is among these issues. */
    List<LineFacts> byTasks(Collection<Long> taskIssueIds);

    /**
     * Lines of the customer (0: of any) that have a task, newest order first.
     *
     * @param limit how many at the most
     */
    List<LineFacts> withTasks(long customerId, int limit);
}
