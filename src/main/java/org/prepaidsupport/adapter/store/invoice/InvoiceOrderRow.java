package org.prepaidsupport.adapter.store.invoice;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.Table;
import org.prepaidsupport.adapter.store.Row;

/** That an invoice bills an order. */
@Table("INVOICE_ORDER")
public interface InvoiceOrderRow extends Row {

    String INVOICE_ID = "INVOICE_ID";
    String ORDER_ID = "ORDER_ID";

    @Indexed
    long getInvoiceId();

    void setInvoiceId(long invoiceId);

    @Indexed
    long getOrderId();

    void setOrderId(long orderId);
}
