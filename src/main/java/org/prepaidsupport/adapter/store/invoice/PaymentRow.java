package org.prepaidsupport.adapter.store.invoice;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A payment of a document; its amount in cents. */
@Table("PAYMENT")
public interface PaymentRow extends Row {

    String INVOICE_ID = "INVOICE_ID";
    String PAID_DAY = "PAID_DAY";
    String CENTS = "CENTS";
    String REFERENCE = "REFERENCE";
    String RECORDED_BY = "RECORDED_BY";

    @Indexed
    long getInvoiceId();

    void setInvoiceId(long invoiceId);

    /** Days since 1970-01-01. */
    long getPaidDay();

    void setPaidDay(long day);

    long getCents();

    void setCents(long cents);

    @StringLength(255)
    @Nullable
    String getReference();

    void setReference(@Nullable String reference);

    @StringLength(255)
    @Nullable
    String getRecordedBy();

    void setRecordedBy(@Nullable String userKey);
}
