package org.prepaidsupport.domain.invoice;

import java.time.LocalDate;

/**
 * These seconds of this worklog are on this line of an invoice or credit note.
 *
 * @param id 0 until stored; another whenever the document is saved
 * @param worklogId one entry for each document and worklog at the most
 * @param seconds negative on credit notes, and where a worklog was shortened after it had been billed
 * @param workDate as it was when it was billed, like author, issue and timesheet project
 * @param credits whether it gives back what another document billed: it counts once its document is posted; what bills
 *     counts from the draft on
 * @param counted whether it counts: those of cancelled documents don't
 */
public record BilledEntry(
        long id,
        long invoiceId,
        long invoiceLineId,
        long orderLineId,
        long worklogId,
        long seconds,
        LocalDate workDate,
        String authorKey,
        long issueId,
        long projectId,
        boolean credits,
        boolean counted) {

    /** Whether entries of the document count. */
    public boolean countsOn(Invoice document) {
        return document.state() != InvoiceState.CANCELLED && (!credits || document.state() == InvoiceState.POSTED);
    }

    /** What gives it back, on the line of a credit note that is a draft. */
    public BilledEntry credit(long noteId, long noteLineId) {
        return new BilledEntry(
                0,
                noteId,
                noteLineId,
                orderLineId,
                worklogId,
                -seconds,
                workDate,
                authorKey,
                issueId,
                projectId,
                true,
                false);
    }

    public BilledEntry withCounted(boolean now) {
        return new BilledEntry(
                id,
                invoiceId,
                invoiceLineId,
                orderLineId,
                worklogId,
                seconds,
                workDate,
                authorKey,
                issueId,
                projectId,
                credits,
                now);
    }
}
