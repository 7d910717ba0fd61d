package org.prepaidsupport.application.order;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps figures with orders, and which of them may not be right any more: stores of orders and invoices note each order
 * that they change in the same transaction.
 */
public interface OrderFiguresStore {

    /**
     * A note that an order has to be reckoned anew.
     *
     * @param id of the note
     */
    record Note(long id, long orderId) {}

    /** Oldest first. */
    List<Note> notes(int limit);

    /** Stores figures where they differ from those that are kept; of orders that are gone nothing. */
    void keep(Map<Long, OrderFigures> figures);

    /** Takes these notes away, and none that were made since of the same orders. */
    void done(Collection<Note> notes);

    /** Ids of orders beyond this one, smallest first. */
    List<Long> ordersAfter(long orderId, int limit);

    /** The names of customers that are kept with their orders, in lower case. */
    Map<Long, Set<String>> customers();

    List<Long> ordersOfCustomer(long customerId);

    /** Another text whenever a customer changed. */
    String customersChange();

    /** Another text whenever a tax, a unit or the settings changed, which figures of all orders follow. */
    String surroundings();
}
