package org.prepaidsupport.application.invoice;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.domain.invoice.Payment;
import org.prepaidsupport.domain.money.Money;

/** Keeps payments of documents. */
public interface PaymentStore {

    /** @return by date, those of a day in the order they were entered */
    List<Payment> of(long invoiceId, Currency currency);

    /** Sums by document, only of those that have payments; all in the same currency. */
    Map<Long, Money> paid(Collection<Long> invoiceIds, Currency currency);

    /** @return the payment as stored, with its id */
    Payment add(Payment payment);

    void delete(Payment payment);
}
