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
    String SEARCH_NUMBER = "SEARCH_NUMBER";
    String REVERSES = "REVERSES";
    String DAY = "INVOICE_DAY";
    String DUE_DAY = "DUE_DAY";
    String CURRENCY = "CURRENCY";
    String TOTAL = "TOTAL_CENTS";
    String UNTAXED = "UNTAXED_CENTS";
    String OPEN = "OPEN_CENTS";
    String PAYMENT_STATE = "PAYMENT_STATE";

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

    /** By which taxes were rounded when it was posted; null before, as is all that follows. */
    @StringLength(20)
    @Nullable
    String getTaxRounding();

    void setTaxRounding(@Nullable String rounding);

    /** Cents without tax of each line, with commas between. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getSubtotals();

    void setSubtotals(@Nullable String cents);

    /** Ids of the taxes that it charges, with commas between. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTaxIds();

    void setTaxIds(@Nullable String ids);

    /** Cents of each of these taxes. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTaxAmounts();

    void setTaxAmounts(@Nullable String cents);

    @StringLength(255)
    @Nullable
    String getBuyerName();

    void setBuyerName(@Nullable String name);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getBuyerAddress();

    void setBuyerAddress(@Nullable String address);

    @StringLength(2)
    @Nullable
    String getBuyerCountry();

    void setBuyerCountry(@Nullable String country);

    @StringLength(60)
    @Nullable
    String getBuyerVatId();

    void setBuyerVatId(@Nullable String vatId);

    /** The number in lower case. */
    @StringLength(60)
    @Nullable
    String getSearchNumber();

    void setSearchNumber(@Nullable String number);

    /** Invoice that a credit note takes back. */
    @Indexed
    @Nullable
    Long getReverses();

    void setReverses(@Nullable Long invoiceId);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getReason();

    void setReason(@Nullable String reason);

    /** As {@link TextsColumn} writes them. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getTexts();

    void setTexts(@Nullable String texts);

    /** With taxes, once posted. */
    @Nullable
    Long getTotalCents();

    void setTotalCents(@Nullable Long cents);

    @Nullable
    Long getUntaxedCents();

    void setUntaxedCents(@Nullable Long cents);

    /** What is not paid yet of a posted document. */
    @Nullable
    Long getOpenCents();

    void setOpenCents(@Nullable Long cents);

    @StringLength(20)
    @Nullable
    String getPaymentState();

    void setPaymentState(@Nullable String state);
}
