package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.Table;
import org.prepaidsupport.adapter.store.Row;

/** A note that the figures kept with an order have to be reckoned anew. */
@Table("ORDER_NOTE")
public interface OrderNoteRow extends Row {

    String ORDER_ID = "ORDER_ID";

    @NotNull
    long getOrderId();

    void setOrderId(long orderId);
}
