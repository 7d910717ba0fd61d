package org.prepaidsupport.domain.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.domain.money.Money;

/**
 * Money that came in for an invoice, or went back for a credit note.
 *
 * @param id 0 until stored
 * @param invoiceId the document
 * @param amount more than nothing, in the document's currency
 * @param reference of the bank or the payer; empty where none
 * @param recordedBy key of the user who entered it; null where unknown
 */
public record Payment(
        long id,
        long invoiceId,
        LocalDate date,
        Money amount,
        String reference,
        @Nullable String recordedBy) {}
