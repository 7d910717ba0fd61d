package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.Recount;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Invoices as billing staff read and write them. */
@Component
public class Invoices {

    private final Access access;
    private final InvoiceStore store;
    private final OrderStore orders;
    private final InvoiceInput input;
    private final InvoiceOverviews overviews;
    private final BilledWork billedWork;
    private final CreditedWork creditedWork;
    private final Recount recount;
    private final CreditLimits limits;
    private final PostInvoice posting;
    private final Transactions transactions;
    private final Locks locks;

    public Invoices(
            Access access,
            InvoiceStore store,
            OrderStore orders,
            InvoiceInput input,
            InvoiceOverviews overviews,
            BilledWork billedWork,
            CreditedWork creditedWork,
            Recount recount,
            CreditLimits limits,
            PostInvoice posting,
            Transactions transactions,
            Locks locks) {
        this.access = access;
        this.store = store;
        this.orders = orders;
        this.input = input;
        this.overviews = overviews;
        this.billedWork = billedWork;
        this.creditedWork = creditedWork;
        this.recount = recount;
        this.limits = limits;
        this.posting = posting;
        this.transactions = transactions;
        this.locks = locks;
    }

    /** What all posted documents that are asked for come to, by currency. */
    public List<InvoiceSums> sums(InvoiceQuery query) {
        access.requireBillingViewer();
        return store.sums(query);
    }

    /** All that are asked for, on whatever page. */
    public List<InvoiceOverview> all(InvoiceQuery query) {
        List<InvoiceOverview> all = new ArrayList<>();
        int total = 1;
        while (all.size() < total) {
            Page<InvoiceOverview> page = list(query.from(all.size()));
            all.addAll(page.items());
            total = page.items().isEmpty() ? all.size() : page.total();
        }
        return all;
    }

    public Page<InvoiceOverview> list(InvoiceQuery query) {
        access.requireBillingViewer();
        Page<Invoice> page = store.list(query);
        return new Page<>(overviews.of(page.items()), page.total(), page.start(), page.limit());
    }

    /** @throws NotFound if there is no such order */
    public List<InvoiceOverview> ofOrder(long orderId) {
        access.requireBillingViewer();
        SalesOrder order = orders.byId(orderId).orElseThrow(NotFound::new);
        return overviews.of(store.ofOrder(order.id()));
    }

    /** @throws NotFound if there is none */
    public InvoiceOverview get(long id) {
        access.requireBillingViewer();
        return overviews.of(existing(id));
    }

    /** Drafts only: dates, and of lines all but what they bill. */
    public InvoiceOverview update(long id, Input entered) {
        access.requireBilling();
        Invoice stored = existing(id);
        Invoice changed = input.read(entered, stored);
        if (stored.reverses() == null) {
            return overviews.of(release(stored, () -> store.save(changed)));
        }
        return overviews.of(locks.waiting(
                InvoiceStore.LOCK,
                () -> release(stored, () -> {
                    requireLeft(changed);
                    return store.save(changed);
                })));
    }

    /** Saves the document so that it bills less than before: time that it let go of is attributed afresh. */
    private <T> T release(Invoice before, Supplier<T> save) {
        List<Long> recounts = new ArrayList<>();
        T saved = transactions.run(() -> {
            recounts.addAll(billedWork.planRelease(before));
            return save.get();
        });
        recount.workOff(recounts);
        return saved;
    }

    /** Drafts and cancelled ones; what they billed is to be billed again. */
    public void delete(long id) {
        access.requireBilling();
        Invoice stored = existing(id);
        if (stored.state() == InvoiceState.POSTED) {
            stored.requireDraft();
        }
        release(stored, () -> {
            store.delete(stored);
            return stored;
        });
    }

    /**
     * Makes the document final: draws its number, without gaps, and dates it today unless it is dated; it is
     * due by the terms of payment unless it says when.
     *
     * @throws Conflict unless it is a draft
     * @throws org.prepaidsupport.domain.InvalidInput if it has no lines
     */
    public InvoiceOverview post(long id) {
        access.requireBilling();
        return overviews.of(existing(id).kind() == InvoiceKind.CREDIT_NOTE ? postCredit(id) : postInvoice(id));
    }

    private Invoice postInvoice(long id) {
        return posting.alone(() -> posting.post(existing(id)));
    }

    /** A payment at the same time would not know of it, and settle the invoice without it. */
    private Invoice postCredit(long id) {
        List<Long> recounts = new ArrayList<>();
        Invoice posted = locks.waiting(
                InvoiceStore.LOCK,
                () -> posting.alone(() -> {
                    Invoice draft = existing(id);
                    recounts.clear();
                    recounts.addAll(billedWork.planRelease(draft));
                    return posting.post(draft);
                }));
        recount.workOff(recounts);
        return posted;
    }

    public InvoiceOverview cancel(long id) {
        access.requireBilling();
        Invoice draft = existing(id);
        draft.requireDraft();
        return overviews.of(release(draft, () -> store.save(draft.withState(InvoiceState.CANCELLED))));
    }

    /**
     * A cancelled document becomes a draft again.
     *
     * @throws Conflict unless it is cancelled, or if what it bills has been billed elsewhere meanwhile
     */
    public InvoiceOverview reset(long id) {
        access.requireBilling();
        return overviews.of(
                locks.waiting(InvoiceStore.LOCK, () -> transactions.runAgainIfTaken(() -> resetNow(existing(id)))));
    }

    /** Nobody else bills at the same time what is looked for here. */
    private Invoice resetNow(Invoice cancelled) {
        if (cancelled.state() != InvoiceState.CANCELLED) {
            throw new Conflict("prepaid.invoice.refused.reset");
        }
        if (cancelled.reverses() == null) {
            requireUnbilled(cancelled);
        } else {
            requireLeft(cancelled);
        }
        billedWork.takeAgain(cancelled);
        return store.save(cancelled.withState(InvoiceState.DRAFT));
    }

    /** Of what a credit note takes back. */
    private void requireLeft(Invoice note) {
        store.byId(Objects.requireNonNull(note.reverses())).ifPresent(invoice -> {
            limits.require(note, invoice);
            if (!creditedWork.isLeft(note, invoice)) {
                throw new Conflict("prepaid.credit.refused.worklogs");
            }
        });
    }

    private void requireUnbilled(Invoice cancelled) {
        Set<Long> byWorklog = billedWork.linesOf(cancelled);
        List<Long> lines = cancelled.lines().stream()
                .map(InvoiceLine::orderLineId)
                .filter(Objects::nonNull)
                .filter(line -> !byWorklog.contains(line))
                .toList();
        boolean billed = store.invoicedByLine(lines).values().stream().anyMatch(quantity -> !quantity.isZero());
        if (billed || !limits.areFree(cancelled)) {
            throw new Conflict("prepaid.invoice.refused.billed");
        }
    }

    private Invoice existing(long id) {
        return store.byId(id).orElseThrow(NotFound::new);
    }
}
