package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** An order without its lines. */
@Table("SALES_ORDER")
public interface SalesOrderRow extends Row {

    String SEQUENCE = "NUMBER_SEQ";
    String CUSTOMER_ID = "CUSTOMER_ID";
    String PROJECT_ID = "PROJECT_ID";
    String OWNER = "OWNER_KEY";
    String STATE = "STATE";
    String LOCKED = "LOCKED";
    String ORDER_DAY = "ORDER_DAY";
    String VALID_UNTIL_DAY = "VALID_UNTIL_DAY";
    String CURRENCY = "CURRENCY";
    String REFERENCE = "REFERENCE";
    String ORDER_NUMBER = "ORDER_NUMBER";
    String VERSION = "VERSION";
    String SEARCH_TEXT = "SEARCH_TEXT";
    String UNTAXED = "UNTAXED_AMOUNT";
    String TOTAL = "TOTAL_AMOUNT";
    String TO_INVOICE = "TO_INVOICE_AMOUNT";
    String INVOICE_STATUS = "INVOICE_STATUS";
    String CUSTOMER_SORT = "CUSTOMER_SORT";

    /** Counts orders from 1; two that draw the same one are told apart by this being unique. */
    @NotNull
    @Unique
    int getNumberSeq();

    void setNumberSeq(int sequence);

    @NotNull
    @StringLength(40)
    String getOrderNumber();

    void setOrderNumber(String number);

    @NotNull
    @Indexed
    long getCustomerId();

    void setCustomerId(long customerId);

    /** Day of the order, in days since 1970-01-01. */
    @NotNull
    long getOrderDay();

    void setOrderDay(long day);

    @Nullable
    Long getValidUntilDay();

    void setValidUntilDay(@Nullable Long day);

    @NotNull
    @StringLength(3)
    String getCurrency();

    void setCurrency(String code);

    @StringLength(255)
    @Nullable
    String getReference();

    void setReference(String reference);

    /** Number and reference in lower case. */
    @StringLength(300)
    @Nullable
    String getSearchText();

    void setSearchText(String text);

    @Nullable
    Long getProjectId();

    void setProjectId(@Nullable Long projectId);

    @StringLength(255)
    @Nullable
    String getOwnerKey();

    void setOwnerKey(@Nullable String userKey);

    /** Name of an {@link org.prepaidsupport.domain.order.OrderState}. */
    @NotNull
    @Indexed
    @StringLength(20)
    String getState();

    void setState(String state);

    boolean isLocked();

    void setLocked(boolean locked);

    /** In the smallest unit of the currency, like the other amounts; null until it was reckoned. */
    @Nullable
    Long getUntaxedAmount();

    void setUntaxedAmount(@Nullable Long amount);

    @Nullable
    Long getTotalAmount();

    void setTotalAmount(@Nullable Long amount);

    @Nullable
    Long getToInvoiceAmount();

    void setToInvoiceAmount(@Nullable Long amount);

    /** Name of an {@link org.prepaidsupport.domain.order.InvoiceStatus}; null until it was reckoned. */
    @Indexed
    @StringLength(20)
    @Nullable
    String getInvoiceStatus();

    void setInvoiceStatus(@Nullable String status);

    /** The name of the customer in lower case; null until it was looked up. */
    @StringLength(255)
    @Nullable
    String getCustomerSort();

    void setCustomerSort(@Nullable String name);

    int getVersion();

    void setVersion(int version);
}
