package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** A line of an order, or a text between lines, which has kind, order, position and description only; decimals in millionths. */
@Table("ORDER_LINE")
public interface OrderLineRow extends Row {

    String ORDER_ID = "ORDER_ID";
    String POSITION = "LINE_POSITION";
    String KIND = "KIND";
    String LINE = "LINE";
    String PRODUCT_ID = "PRODUCT_ID";
    String DESCRIPTION = "DESCRIPTION";
    String QUANTITY = "QUANTITY";
    String UNIT_ID = "UNIT_ID";
    String UNIT_PRICE = "UNIT_PRICE";
    String DISCOUNT = "DISCOUNT";
    String TAXES = "TAXES";
    String POLICY = "POLICY";
    String DELIVERED_BY_HAND = "DELIVERED_BY_HAND";
    String PERCENT_REACHED = "PERCENT_REACHED";

    @NotNull
    @Indexed
    long getOrderId();

    void setOrderId(long orderId);

    int getLinePosition();

    void setLinePosition(int position);

    /** {@link #LINE}, or the name of an {@link org.prepaidsupport.domain.order.OrderText.Kind}; null is a line too. */
    @StringLength(20)
    @Nullable
    String getKind();

    void setKind(@Nullable String kind);

    @NotNull
    @Indexed
    long getProductId();

    void setProductId(long productId);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getDescription();

    void setDescription(String description);

    long getQuantity();

    void setQuantity(long millionths);

    @NotNull
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

    /** Name of an {@link org.prepaidsupport.domain.product.InvoicingPolicy}. */
    @NotNull
    @StringLength(20)
    String getPolicy();

    void setPolicy(String policy);

    long getDeliveredByHand();

    void setDeliveredByHand(long millionths);

    long getPercentReached();

    void setPercentReached(long millionths);
}
