package org.prepaidsupport.adapter.rest;

import org.prepaidsupport.application.invoice.CreditNotes;

/** A posted credit note and the draft that corrects what it takes back. */
record CorrectionJson(InvoiceJson creditNote, InvoiceJson invoice) {

    static CorrectionJson of(CreditNotes.Correction correction) {
        return new CorrectionJson(InvoiceJson.of(correction.creditNote()), InvoiceJson.of(correction.draft()));
    }
}
