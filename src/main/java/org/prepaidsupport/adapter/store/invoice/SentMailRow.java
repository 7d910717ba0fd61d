package org.prepaidsupport.adapter.store.invoice;

import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.adapter.store.Row;

/** That an invoice was sent by e-mail. */
@Table("SENT_MAIL")
public interface SentMailRow extends Row {

    String INVOICE_ID = "INVOICE_ID";
    String SENT_AT = "SENT_AT";
    String USER_KEY = "USER_KEY";
    String CONTENT = "CONTENT";

    @Indexed
    @NotNull
    long getInvoiceId();

    /** Milliseconds since 1970. */
    @NotNull
    long getSentAt();

    @StringLength(255)
    @Nullable
    String getUserKey();

    /** Recipients and subject. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getContent();
}
