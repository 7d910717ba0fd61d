package org.prepaidsupport.adapter.store.order;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** One thing that was changed of an order. */
@Table("ORDER_CHANGE")
public interface OrderChangeRow extends Row {

    String ORDER_ID = "ORDER_ID";
    String CHANGED_AT = "CHANGED_AT";
    String USER_KEY = "USER_KEY";
    String FIELD = "FIELD";
    String LINE_TITLE = "LINE_TITLE";
    String BEFORE_TEXT = "BEFORE_TEXT";
    String AFTER_TEXT = "AFTER_TEXT";
    String DELIVERED = "DELIVERED";
    String INVOICED = "INVOICED";

    @NotNull
    @Indexed
    long getOrderId();

    @NotNull
    long getChangedAt();

    @StringLength(255)
    @Nullable
    String getUserKey();

    @NotNull
    @StringLength(60)
    String getField();

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getLineTitle();

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getBeforeText();

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getAfterText();

    @StringLength(60)
    @Nullable
    String getDelivered();

    @StringLength(60)
    @Nullable
    String getInvoiced();
}
