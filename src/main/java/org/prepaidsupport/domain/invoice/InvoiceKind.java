package org.prepaidsupport.domain.invoice;

import org.prepaidsupport.domain.settings.NumberPattern;
import org.prepaidsupport.domain.settings.Settings;

/** Which document it is; each kind has its own numbers. */
public enum InvoiceKind {
    INVOICE,
    CREDIT_NOTE;

    /** How its numbers are written. */
    public NumberPattern pattern(Settings settings) {
        return this == INVOICE ? settings.invoicePattern() : settings.creditNotePattern();
    }
}
