package org.prepaidsupport.adapter.store.upselling;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** A threshold of an order line that was crossed. */
@Table("UPSELL_NOTICE")
public interface UpsellNoticeRow extends Row {

    String CROSSING = "CROSSING";
    String ORDER_ID = "ORDER_ID";
    String LINE_ID = "LINE_ID";
    String PERCENT_SCALED = "PERCENT_SCALED";
    String ORDERED = "ORDERED";
    String CROSSED_AT = "CROSSED_AT";
    String MAIL_PENDING = "MAIL_PENDING";

    /** Line, threshold and ordered quantity. */
    @NotNull
    @Unique
    @StringLength(120)
    String getCrossing();

    @NotNull
    @Indexed
    long getOrderId();

    @NotNull
    @Indexed
    long getLineId();

    @NotNull
    long getPercentScaled();

    @NotNull
    long getOrdered();

    /** Milliseconds since 1970. */
    @NotNull
    long getCrossedAt();

    @NotNull
    @Indexed
    boolean isMailPending();

    void setMailPending(boolean pending);
}
