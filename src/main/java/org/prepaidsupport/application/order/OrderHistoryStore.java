package org.prepaidsupport.application.order;

import java.util.List;
import org.prepaidsupport.domain.order.OrderChange;

/** Keeps what was changed of orders; entries are only ever added, and go with their order. */
public interface OrderHistoryStore {

    /** One statement, however many. */
    void add(long orderId, List<OrderChange> changes);

    /** Oldest first. */
    List<OrderChange> ofOrder(long orderId);

    void deleteOfOrder(long orderId);
}
