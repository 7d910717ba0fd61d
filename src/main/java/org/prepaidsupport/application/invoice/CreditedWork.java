package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.LineRole;
import org.springframework.stereotype.Component;

/**
 * Gives back time that was billed by the worklog. A credit note names the worklogs that it frees; they are free once it
 * is posted.
 */
@Component
class CreditedWork {

    private final BilledEntryStore entries;
    private final InvoiceStore invoices;

    CreditedWork(BilledEntryStore entries, InvoiceStore invoices) {
        this.entries = entries;
        this.invoices = invoices;
    }

    /**
     * What can still be given back of a document: by its line and by worklog, less what other credit notes name, drafts
     * among them.
     */
    Map<Long, Map<Long, BilledEntry>> left(Invoice invoice) {
        return without(invoice, 0);
    }

    private Map<Long, Map<Long, BilledEntry>> without(Invoice invoice, long noteId) {
        Map<Long, Map<Long, BilledEntry>> left = new HashMap<>();
        for (BilledEntry each : entries.ofInvoice(invoice.id())) {
            left.computeIfAbsent(each.invoiceLineId(), any -> new LinkedHashMap<>())
                    .put(each.worklogId(), each);
        }
        if (left.isEmpty()) {
            return left;
        }
        notes(invoice).filter(note -> note.id() != noteId).forEach(note -> sources(note)
                .forEach((entry, source) -> left.getOrDefault(source, Map.of()).remove(entry.worklogId())));
        return left;
    }

    /** Which credit note gives back what of a document, drafts among them: by line of the document and worklog. */
    Map<Long, Map<Long, Invoice>> notesByWorklog(Invoice invoice) {
        Map<Long, Map<Long, Invoice>> named = new HashMap<>();
        notes(invoice).forEach(note -> sources(note)
                .forEach((entry, source) ->
                        named.computeIfAbsent(source, any -> new HashMap<>()).put(entry.worklogId(), note)));
        return named;
    }

    private Stream<Invoice> notes(Invoice invoice) {
        return invoices.creditNotesOf(List.of(invoice.id())).stream()
                .filter(note -> note.state() != InvoiceState.CANCELLED);
    }

    private Map<BilledEntry, Long> sources(Invoice note) {
        Map<Long, Long> sources = new HashMap<>();
        for (InvoiceLine line : note.lines()) {
            if (line.source() != null) {
                sources.put(line.id(), line.source());
            }
        }
        Map<BilledEntry, Long> found = new LinkedHashMap<>();
        for (BilledEntry each : entries.ofInvoice(note.id())) {
            found.put(each, sources.getOrDefault(each.invoiceLineId(), 0L));
        }
        return found;
    }

    /**
     * Puts worklogs on the draft of a credit note.
     *
     * @param named by line of the document that is taken back
     */
    void name(Invoice storedNote, Map<Long, Map<Long, BilledEntry>> left, Map<Long, Set<Long>> named) {
        List<BilledEntry> credits = new ArrayList<>();
        for (InvoiceLine line : storedNote.lines()) {
            Long source = line.source();
            if (source != null && line.role() == LineRole.REGULAR) {
                Map<Long, BilledEntry> billed = left.getOrDefault(source, Map.of());
                named.getOrDefault(source, Set.of())
                        .forEach(worklog -> credits.add(
                                Objects.requireNonNull(billed.get(worklog)).credit(storedNote.id(), line.id())));
            }
        }
        if (!credits.isEmpty()) {
            entries.add(credits);
        }
    }

    /** Whether all that the note names can still be given back. */
    boolean isLeft(Invoice note, Invoice invoice) {
        Map<Long, Map<Long, BilledEntry>> left = without(invoice, note.id());
        return sources(note).entrySet().stream().allMatch(each -> left.getOrDefault(each.getValue(), Map.of())
                .containsKey(each.getKey().worklogId()));
    }
}
