package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import net.java.ao.DBParam;
import org.prepaidsupport.application.document.InvoicePdfStore;
import org.springframework.stereotype.Component;

@Component
class AoInvoicePdfStore implements InvoicePdfStore {

    private final ActiveObjects rows;

    AoInvoicePdfStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public Optional<byte[]> ofInvoice(long invoiceId) {
        return Arrays.stream(rows.find(InvoicePdfRow.class, InvoicePdfRow.INVOICE_ID + " = ?", invoiceId))
                .findFirst()
                .map(row -> Base64.getDecoder().decode(row.getContent()));
    }

    @Override
    public void add(long invoiceId, byte[] pdf) {
        rows.create(
                InvoicePdfRow.class,
                new DBParam(InvoicePdfRow.INVOICE_ID, invoiceId),
                new DBParam(InvoicePdfRow.CONTENT, Base64.getEncoder().encodeToString(pdf)));
    }
}
