package org.prepaidsupport.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.Issued;
import org.springframework.stereotype.Component;

/** Makes documents final. */
@Component
public class PostInvoice {

    private final InvoiceStore store;
    private final CustomerStore customers;
    private final SettingsStore settings;
    private final InvoiceOverviews overviews;
    private final Settling settling;
    private final Transactions transactions;
    private final Clock clock;
    private final Lock onThisNode = new ReentrantLock(true);

    public PostInvoice(
            InvoiceStore store,
            CustomerStore customers,
            SettingsStore settings,
            InvoiceOverviews overviews,
            Settling settling,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.customers = customers;
        this.settings = settings;
        this.overviews = overviews;
        this.settling = settling;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Runs work that posts, in a transaction of its own, and again when another node drew the number first. On this
     * node one posts after the other: so it is only the other nodes that one can lose against, however many post here.
     */
    <T> T alone(Supplier<T> work) {
        onThisNode.lock();
        try {
            return transactions.runAgainIfTaken(work);
        } finally {
            onThisNode.unlock();
        }
    }

    /**
     * Draws the number and dates the document; to be called within {@link #alone}.
     *
     * @throws Conflict unless it is a draft that comes to no less than nothing
     * @throws InvalidInput if it has no lines
     */
    Invoice post(Invoice draft) {
        draft.requireDraft();
        if (draft.lines().isEmpty()) {
            throw InvalidInput.at("lines", "prepaid.invoice.refused.empty");
        }
        Issued says = overviews.issue(draft);
        if (says.totals().total().minorUnits() < 0) {
            throw new Conflict("prepaid.invoice.refused.less");
        }
        LocalDate date = draft.date() == null ? LocalDate.now(clock) : draft.date();
        LocalDate due = draft.dueDate() == null ? dueDate(draft, date) : draft.dueDate();
        String number = store.drawNumber(draft.kind().pattern(settings.get()), date.getYear());
        return settling.settled(store.save(draft.posted(number, date, due, says)));
    }

    /** By what was agreed with the customer, else by the settings; what is paid back has no terms. */
    private LocalDate dueDate(Invoice draft, LocalDate date) {
        if (draft.kind() == InvoiceKind.CREDIT_NOTE) {
            return date;
        }
        int days = customers
                .byId(draft.customerId())
                .flatMap(customer -> Optional.ofNullable(customer.terms().paymentDays()))
                .orElseGet(() -> settings.get().paymentDays());
        return date.plusDays(days);
    }
}
