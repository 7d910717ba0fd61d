package org.prepaidsupport.application.order;

import java.util.List;
import java.util.Set;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.domain.money.Money;

/** Finds orders for lists, by what is kept with them. */
public interface OrderListStore {

    /**
     * A part of the list, and what all that was found comes to.
     *
     * @param sums for each currency, by its code
     */
    record Found(Page<OrderSummary> page, List<Sum> sums) {

        public Found {
            sums = List.copyOf(sums);
        }
    }

    /** What the orders of one currency come to. */
    record Sum(int orders, Money untaxed, Money total, Money toInvoice) {}

    /** What orders there are can be told apart by. */
    record Used(Set<Long> customers, Set<Long> projects, Set<String> owners) {

        public Used {
            customers = Set.copyOf(customers);
            projects = Set.copyOf(projects);
            owners = Set.copyOf(owners);
        }
    }

    /** Two statements, and one more to find customers by name. */
    Found find(OrderQuery query);

    /** Of all orders; one statement, or none where nothing changed since. */
    Used used();
}
