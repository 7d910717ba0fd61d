package org.prepaidsupport.application.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.domain.order.SalesOrder;

/** Keeps orders with their lines. */
public interface OrderStore {

    Optional<SalesOrder> byId(long id);

    /** Those that exist among these ids, with their lines; two statements whatever the number. */
    Map<Long, SalesOrder> byIds(Collection<Long> ids);

    /** The orders that hold these lines. */
    Map<Long, SalesOrder> byLines(Collection<Long> lineIds);

    /** The orders of which a line's task is among these issues. */
    List<SalesOrder> byTasks(Collection<Long> issueIds);

    /** The orders of which a line's project is among these. */
    List<SalesOrder> byProjectsMade(Collection<Long> projectIds);

    /** A part of the list with lines; three statements whatever the number, and one more to find customers by name. */
    Page<SalesOrder> list(OrderQuery query);

    /**
     * Stores a new order and draws its number.
     *
     * @return the order as stored, with ids and number
     * @throws org.prepaidsupport.application.AlreadyTaken if another order drew the number first: run again
     */
    SalesOrder add(SalesOrder order);

    /**
     * Stores a changed order and its lines: lines with id 0 are new, stored ones that are missing are removed.
     *
     * @return the order as the next version
     * @throws org.prepaidsupport.domain.Conflict if the version is not the current one
     */
    SalesOrder save(SalesOrder order);

    /** @throws org.prepaidsupport.domain.Conflict if the version is not the current one */
    void delete(SalesOrder order);

    /**
     * Makes the orders of one customer another's, and nothing else about them.
     *
     * @return their lines
     */
    List<Long> moveToCustomer(long from, long to);

    /** Whether any line names the product. */
    boolean usesProduct(long productId);

    boolean usesCustomer(long customerId);

    boolean usesUnit(long unitId);

    boolean usesTax(long taxId);
}
