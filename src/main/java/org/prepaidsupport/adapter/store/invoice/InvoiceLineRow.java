package org.prepaidsupport.adapter.store.invoice;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A line of an invoice; decimals in millionths. */
@Table("INVOICE_LINE")
public interface InvoiceLineRow extends Row {

    String INVOICE_ID = "INVOICE_ID";
    String ORDER_LINE_ID = "ORDER_LINE_ID";
    String POSITION = "LINE_POSITION";
    String PRODUCT_ID = "PRODUCT_ID";
    String DESCRIPTION = "DESCRIPTION";
    String QUANTITY = "QUANTITY";
    String UNIT_ID = "UNIT_ID";
    String UNIT_PRICE = "UNIT_PRICE";
    String DISCOUNT = "DISCOUNT";
    String TAXES = "TAXES";
    String COUNTED = "COUNTED";
    String POSTED = "POSTED";
    String BILLED_CENTS = "BILLED_CENTS";
    String ROLE = "LINE_ROLE";
    String SOURCE_LINE = "SOURCE_LINE";

    @Indexed
    long getInvoiceId();

    void setInvoiceId(long invoiceId);

    int getLinePosition();

    void setLinePosition(int position);

    @Indexed
    @Nullable
    Long getOrderLineId();

    void setOrderLineId(@Nullable Long orderLineId);

    @Nullable
    Long getProductId();

    void setProductId(@Nullable Long productId);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDescription();

    void setDescription(String description);

    long getQuantity();

    void setQuantity(long millionths);

    /** What this adds to the billed quantity of its order line: negative on credit notes, 0 when cancelled. */
    long getCounted();

    void setCounted(long millionths);

    long getUnitId();

    void setUnitId(long unitId);

    long getUnitPrice();

    void setUnitPrice(long millionths);

    long getDiscount();

    void setDiscount(long millionths);

    /** Ids of taxes with commas between. */
    @StringLength(450)
    @Nullable
    String getTaxes();

    void setTaxes(String ids);

    /** As {@link #getCounted()}, 0 until the document is posted. */
    @Nullable
    Long getPosted();

    void setPosted(@Nullable Long millionths);

    /** What this adds to the amount billed of its order line, without taxes; 0 until the document is posted. */
    @Nullable
    Long getBilledCents();

    void setBilledCents(@Nullable Long cents);

    /** Null is a regular one. */
    @StringLength(20)
    @Nullable
    String getLineRole();

    void setLineRole(@Nullable String role);

    /** Line of an earlier document that this one takes back or off. */
    @Indexed
    @Nullable
    Long getSourceLine();

    void setSourceLine(@Nullable Long lineId);
}
