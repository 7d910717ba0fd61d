package org.prepaidsupport.model;

import java.util.List;

/** Orders from quotation to cancellation. */
public interface OrdersDesk {

    Answer quotation(String order, String customer, List<NewLine> lines);

    Answer confirm(String order);

    Answer cancel(String order);

    Answer reset(String order);

    Answer lock(String order);

    Answer unlock(String order);

    Answer addLine(String order, NewLine line);

    Answer changeQuantity(String line, int quantity);

    Answer removeLine(String line);

    Answer changeCustomer(String order, String customer);

    Answer deleteOrder(String order);
}
