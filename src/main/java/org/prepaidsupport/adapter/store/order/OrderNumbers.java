package org.prepaidsupport.adapter.store.order;

import com.atlassian.activeobjects.external.ActiveObjects;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.application.Claims;
import org.springframework.stereotype.Component;

/**
 * Counts orders. Two that draw at the same moment read the same number: a claim, which stays for ever, lets one of them
 * through, and the other draws again.
 */
@Component
class OrderNumbers {

    private static final String ORDERS = "orders";

    private final ActiveObjects rows;
    private final Claims claims;

    OrderNumbers(ActiveObjects rows, Claims claims) {
        this.rows = rows;
        this.claims = claims;
    }

    int next() {
        return last() + 1;
    }

    /** To be called once the order is stored, so that of two only the one that has the number gets here. */
    void drawn(int number) {
        claims.claim("order-number:" + number);
        LastNumberRow[] found = series();
        if (found.length == 0) {
            rows.create(
                    LastNumberRow.class,
                    new DBParam(LastNumberRow.SERIES, ORDERS),
                    new DBParam(LastNumberRow.LAST, number));
        } else {
            found[0].setLastDrawn(number);
            found[0].save();
        }
    }

    /** An order that was stored before its number was remembered counts as well. */
    private int last() {
        LastNumberRow[] found = series();
        SalesOrderRow[] newest = rows.find(
                SalesOrderRow.class,
                Query.select().order(SalesOrderRow.SEQUENCE + " DESC").limit(1));
        return Math.max(
                found.length == 0 ? 0 : found[0].getLastDrawn(), newest.length == 0 ? 0 : newest[0].getNumberSeq());
    }

    private LastNumberRow[] series() {
        return rows.find(LastNumberRow.class, LastNumberRow.SERIES + " = ?", ORDERS);
    }
}
