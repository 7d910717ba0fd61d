package org.prepaidsupport.application.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Keeps what was set on tickets. */
public interface TicketStore {

    /** {@link Ticket#NONE} where nothing was set. */
    Ticket get(long issueId);

    Map<Long, Ticket> byIds(Collection<Long> issueIds);

    void save(long issueId, Ticket ticket);

    /** Makes the tickets that were given one customer another's. */
    void moveToCustomer(long from, long to);

    /** Issues that anything was ever set on. */
    List<Long> all();

    /** Issues whose own timesheet project it is. */
    List<Long> withTimesheetProject(long projectId);
}
