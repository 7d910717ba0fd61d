package org.prepaidsupport.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.input.Price;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.Payment;
import org.prepaidsupport.domain.invoice.Settlement;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

/** Payments of posted documents: of an invoice what came in, of a credit note what went back. */
@Component
public class Payments {

    private static final Set<String> KNOWN = Set.of("date", "amount", "reference");
    private static final int LONGEST_REFERENCE = 255;

    private final Access access;
    private final InvoiceStore invoices;
    private final PaymentStore store;
    private final Settling settling;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Locks locks;
    private final Clock clock;

    public Payments(
            Access access,
            InvoiceStore invoices,
            PaymentStore store,
            Settling settling,
            CurrentUser currentUser,
            Transactions transactions,
            Locks locks,
            Clock clock) {
        this.access = access;
        this.invoices = invoices;
        this.store = store;
        this.settling = settling;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.locks = locks;
        this.clock = clock;
    }

    /** @throws NotFound if there is no such document */
    public List<Payment> of(long invoiceId) {
        access.requireBillingViewer();
        Invoice invoice = existing(invoiceId);
        return store.of(invoiceId, invoice.currency());
    }

    /**
     * Records a payment, dated today unless it says when.
     *
     * @throws Conflict unless the document is posted
     * @throws org.prepaidsupport.domain.InvalidInput at the amount if it is more than is open
     */
    public Payment add(long invoiceId, Input entered) {
        access.requireBilling();
        return locks.waiting(
                InvoiceStore.LOCK,
                () -> transactions.run(() -> {
                    Invoice invoice = existing(invoiceId);
                    Settlement settlement = invoice.settlement();
                    if (settlement == null) {
                        throw new Conflict("prepaid.payment.refused.state");
                    }
                    Payment stored = store.add(read(entered, invoiceId, settlement.open()));
                    settling.settled(invoice);
                    return stored;
                }));
    }

    private Payment read(Input input, long invoiceId, Money open) {
        input.allowOnly(KNOWN, Set.of());
        LocalDate date = input.date("date").orElseGet(() -> LocalDate.now(clock));
        Optional<Price> entry = input.price("amount");
        input.requirePresent("amount", entry.isPresent());
        Money amount = entry.map(each -> amount(input, each, open)).orElse(open);
        String reference = input.text("reference", LONGEST_REFERENCE).orElse("");
        input.validation().check();
        return new Payment(
                0, invoiceId, date, amount, reference, currentUser.key().orElse(null));
    }

    private static Money amount(Input input, Price entry, Money open) {
        Money amount = Money.rounded(entry.amount().value(), open.currency());
        input.require(
                entry.currency().map(open.currency()::equals).orElse(true),
                "amount",
                "prepaid.payment.currency",
                open.currency().getCurrencyCode());
        input.require(
                amount.amount().compareTo(entry.amount().value()) == 0,
                "amount",
                "prepaid.error.number.places",
                Money.decimals(open.currency()));
        input.require(amount.minorUnits() > 0, "amount", "prepaid.error.not.positive");
        input.require(amount.minorUnits() <= open.minorUnits(), "amount", "prepaid.payment.open", Amounts.text(open));
        return amount;
    }

    /** Takes back a payment that was recorded by mistake: it is open again. */
    public void delete(long invoiceId, long paymentId) {
        access.requireBilling();
        locks.waiting(
                InvoiceStore.LOCK,
                () -> transactions.run(() -> {
                    Invoice invoice = existing(invoiceId);
                    Payment payment = store.of(invoiceId, invoice.currency()).stream()
                            .filter(each -> each.id() == paymentId)
                            .findFirst()
                            .orElseThrow(NotFound::new);
                    store.delete(payment);
                    return settling.settled(invoice);
                }));
    }

    private Invoice existing(long id) {
        return invoices.byId(id).orElseThrow(NotFound::new);
    }
}
