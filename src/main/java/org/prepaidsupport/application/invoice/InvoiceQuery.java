package org.prepaidsupport.application.invoice;

import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;

/** Which documents are wanted; newest first. */
public record InvoiceQuery(
        Optional<InvoiceState> state,
        Optional<InvoiceKind> kind,
        Optional<Long> customerId,
        Optional<String> number,
        PageRequest page) {}
