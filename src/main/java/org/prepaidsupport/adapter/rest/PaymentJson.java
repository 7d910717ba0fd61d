package org.prepaidsupport.adapter.rest;

import java.time.LocalDate;
import org.prepaidsupport.domain.invoice.Payment;
import org.prepaidsupport.domain.money.Money;

/** A payment as the REST contract has it. */
record PaymentJson(long id, LocalDate date, Money amount, String reference) {

    static PaymentJson of(Payment payment) {
        return new PaymentJson(payment.id(), payment.date(), payment.amount(), payment.reference());
    }
}
