package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.Settlement;
import org.prepaidsupport.domain.invoice.Settlements;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

/** Keeps how far documents are settled; within the transaction that changes it. */
@Component
class Settling {

    private final InvoiceStore store;
    private final PaymentStore payments;

    Settling(InvoiceStore store, PaymentStore payments) {
        this.store = store;
        this.payments = payments;
    }

    /** Settles the document and those it belongs to, and answers it as it is then. */
    Invoice settled(Invoice document) {
        Long original = document.reverses();
        Invoice root = original == null ? document : store.byId(original).orElse(document);
        List<Invoice> notes = new ArrayList<>();
        for (Invoice note : store.creditNotesOf(List.of(root.id()))) {
            if (note.state() == InvoiceState.POSTED) {
                notes.add(note);
            }
        }
        List<Long> ids = new ArrayList<>(List.of(root.id()));
        notes.forEach(note -> ids.add(note.id()));
        Map<Long, Money> paid = payments.paid(ids, root.currency());
        Map<Long, Settlement> settled = Settlements.of(root, notes, paid);
        notes.add(root);
        for (Invoice each : notes) {
            Settlement now = Objects.requireNonNull(settled.get(each.id()));
            if (!now.equals(each.settlement())) {
                store.settle(each.id(), now);
            }
        }
        return document.withSettlement(settled.get(document.id()));
    }
}
