package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.BilledEntry;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.Remainder;
import org.springframework.stereotype.Component;

/**
 * Takes back what was billed. Posted documents are final, so this is the only way to correct one. A credit note keeps
 * the order lines of its invoice: what it takes back can be billed again from its draft on (Odoo: I13).
 */
@Component
public class CreditNotes {

    private final Access access;
    private final InvoiceStore store;
    private final CreditInput input;
    private final CreditLimits limits;
    private final CreditedWork creditedWork;
    private final BilledWork billedWork;
    private final PostInvoice posting;
    private final InvoiceOverviews overviews;
    private final Transactions transactions;
    private final Locks locks;

    public CreditNotes(
            Access access,
            InvoiceStore store,
            CreditInput input,
            CreditLimits limits,
            CreditedWork creditedWork,
            BilledWork billedWork,
            PostInvoice posting,
            InvoiceOverviews overviews,
            Transactions transactions,
            Locks locks) {
        this.access = access;
        this.store = store;
        this.input = input;
        this.limits = limits;
        this.creditedWork = creditedWork;
        this.billedWork = billedWork;
        this.posting = posting;
        this.overviews = overviews;
        this.transactions = transactions;
        this.locks = locks;
    }

    /** What a whole credit and a fresh draft are. */
    public record Correction(InvoiceOverview creditNote, InvoiceOverview draft) {}

    /** @throws NotFound if there is no such document */
    public List<InvoiceOverview> of(long invoiceId) {
        access.requireBillingViewer();
        return overviews.of(store.creditNotesOf(List.of(existing(invoiceId).id())));
    }

    /**
     * The draft of a credit note.
     *
     * @throws Conflict unless the invoice is posted and something is left of it
     * @throws org.prepaidsupport.domain.InvalidInput at each line that takes back more than is left
     */
    public InvoiceOverview create(long invoiceId, Input entered) {
        access.requireBilling();
        return overviews.of(locks.waiting(
                InvoiceStore.LOCK,
                () -> transactions.runAgainIfTaken(() -> {
                    Invoice invoice = creditable(invoiceId);
                    Map<Long, Map<Long, BilledEntry>> billed = creditedWork.left(invoice);
                    CreditInput.Credit credit = input.read(entered, invoice, limits.of(invoice), billed);
                    if (credit.note().lines().isEmpty()) {
                        throw new Conflict(
                                "prepaid.credit.refused.nothing",
                                invoice.drawnNumber().orElse(""));
                    }
                    Invoice note = store.add(credit.note());
                    creditedWork.name(note, billed, credit.worklogs());
                    return note;
                })));
    }

    /**
     * Takes back the invoice as a whole by a credit note that is posted at once, and makes a draft of the same, to be
     * corrected.
     *
     * @throws Conflict unless the invoice is posted and nothing of it has been taken back
     */
    public Correction correct(long invoiceId, Input entered) {
        access.requireBilling();
        entered.allowOnly(Set.of("reason"), Set.of());
        String reason = input.reason(entered);
        entered.validation().check();
        List<Invoice> made = locks.waiting(
                InvoiceStore.LOCK,
                () -> posting.alone(() -> {
                    Invoice invoice = creditable(invoiceId);
                    if (store.creditNotesOf(List.of(invoiceId)).stream()
                            .anyMatch(note -> note.state() != InvoiceState.CANCELLED)) {
                        throw new Conflict(
                                "prepaid.credit.refused.begun",
                                invoice.drawnNumber().orElse(""));
                    }
                    Map<Long, Map<Long, BilledEntry>> billed = creditedWork.left(invoice);
                    Map<Long, Remainder> left = limits.of(invoice);
                    List<InvoiceLine> lines = input.all(invoice, left);
                    Invoice note = store.add(invoice.credit(reason, lines));
                    creditedWork.name(note, billed, input.whole(lines, left, billed));
                    Invoice posted = posting.post(note);
                    return List.of(posted, again(invoice, billed));
                }));
        List<InvoiceOverview> told = overviews.of(made);
        return new Correction(told.get(0), told.get(1));
    }

    /** The draft of the same: of time that it billed, what holds of these worklogs now. */
    private Invoice again(Invoice invoice, Map<Long, Map<Long, BilledEntry>> billed) {
        Set<Long> worklogs = new HashSet<>();
        Set<Long> orderLines = new HashSet<>();
        billed.values().forEach(entries -> entries.values().forEach(each -> {
            worklogs.add(each.worklogId());
            orderLines.add(each.orderLineId());
        }));
        Map<Long, List<Unbilled>> open = new HashMap<>();
        billedWork
                .unbilled(orderLines)
                .forEach((line, some) -> open.put(
                        line,
                        some.stream()
                                .filter(each -> worklogs.contains(each.worklogId()))
                                .toList()));
        List<InvoiceLine> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            Map<Long, BilledEntry> before = billed.getOrDefault(line.id(), Map.of());
            InvoiceLine same = line.copy();
            if (before.isEmpty()) {
                lines.add(same);
            } else {
                long seconds = BilledWork.seconds(open.getOrDefault(line.orderLineId(), List.of()));
                Decimal quantity = CreditInput.share(line.quantity(), seconds, before.values());
                if (!quantity.isZero()) {
                    lines.add(same.withQuantity(quantity));
                }
            }
        }
        Invoice draft = store.add(invoice.copy().edited(null, null, lines));
        billedWork.bill(draft, open);
        return draft;
    }

    private Invoice creditable(long id) {
        Invoice invoice = existing(id);
        if (invoice.kind() != InvoiceKind.INVOICE) {
            throw new Conflict(
                    "prepaid.credit.refused.kind", invoice.drawnNumber().orElse("#" + id));
        }
        if (invoice.state() != InvoiceState.POSTED) {
            throw new Conflict("prepaid.credit.refused.state");
        }
        return invoice;
    }

    private Invoice existing(long id) {
        return store.byId(id).orElseThrow(NotFound::new);
    }
}
