package org.prepaidsupport.adapter.store.invoice;

import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.prepaidsupport.adapter.store.Row;

/** What was printed of a posted document. In text, because Active Objects has no columns of bytes. */
@Table("INVOICE_PDF")
public interface InvoicePdfRow extends Row {

    String INVOICE_ID = "INVOICE_ID";
    String CONTENT = "CONTENT";

    @NotNull
    @Unique
    long getInvoiceId();

    /** In Base64. */
    @StringLength(StringLength.UNLIMITED)
    String getContent();
}
