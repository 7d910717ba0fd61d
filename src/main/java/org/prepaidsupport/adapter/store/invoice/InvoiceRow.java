package org.prepaidsupport.adapter.store.invoice;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.VersionedRow;

/** An invoice or credit note without its lines. */
@Table("INVOICE")
public interface InvoiceRow extends VersionedRow {

    String NUMBER = "INVOICE_NUMBER";
    String STATE = "STATE";
    String KIND = "KIND";
    String CUSTOMER_ID = "CUSTOMER_ID";

    /** Null before posting, which a unique column of Active Objects can't be: a claim keeps numbers apart. */
    @Indexed
    @StringLength(60)
    @Nullable
    String getInvoiceNumber();

    void setInvoiceNumber(@Nullable String number);

    @StringLength(20)
    @Nullable
    String getKind();

    void setKind(String kind);

    @Indexed
    @StringLength(20)
    @Nullable
    String getState();

    void setState(String state);

    @Indexed
    long getCustomerId();

    void setCustomerId(long customerId);

    /** Days since 1970-01-01. */
    @Nullable
    Long getInvoiceDay();

    void setInvoiceDay(@Nullable Long day);

    @Nullable
    Long getDueDay();

    void setDueDay(@Nullable Long day);

    @StringLength(3)
    @Nullable
    String getCurrency();

    void setCurrency(String code);
}
