package org.prepaidsupport.adapter.store.invoice;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.Query;
import org.prepaidsupport.adapter.store.In;
import org.prepaidsupport.adapter.store.Row;
import org.prepaidsupport.application.invoice.PaymentStore;
import org.prepaidsupport.domain.invoice.Payment;
import org.prepaidsupport.domain.money.Money;
import org.springframework.stereotype.Component;

@Component
class AoPaymentStore implements PaymentStore {

    private final ActiveObjects rows;

    AoPaymentStore(ActiveObjects rows) {
        this.rows = rows;
    }

    @Override
    public List<Payment> of(long invoiceId, Currency currency) {
        PaymentRow[] found = rows.find(
                PaymentRow.class,
                Query.select()
                        .where(PaymentRow.INVOICE_ID + " = ?", invoiceId)
                        .order(PaymentRow.PAID_DAY + " ASC, " + Row.ID + " ASC"));
        return Arrays.stream(found).map(row -> value(row, currency)).toList();
    }

    @Override
    public Map<Long, Money> paid(Collection<Long> invoiceIds, Currency currency) {
        Map<Long, Money> sums = new HashMap<>();
        if (!invoiceIds.isEmpty()) {
            for (PaymentRow row : rows.find(
                    PaymentRow.class, In.list(PaymentRow.INVOICE_ID, invoiceIds.size()), invoiceIds.toArray())) {
                sums.merge(row.getInvoiceId(), new Money(row.getCents(), currency), Money::plus);
            }
        }
        return sums;
    }

    @Override
    public Payment add(Payment payment) {
        PaymentRow row = rows.create(
                PaymentRow.class,
                new DBParam(PaymentRow.INVOICE_ID, payment.invoiceId()),
                new DBParam(PaymentRow.PAID_DAY, payment.date().toEpochDay()),
                new DBParam(PaymentRow.CENTS, payment.amount().minorUnits()),
                new DBParam(PaymentRow.REFERENCE, payment.reference()),
                new DBParam(PaymentRow.RECORDED_BY, payment.recordedBy()));
        return value(row, payment.amount().currency());
    }

    @Override
    public void delete(Payment payment) {
        rows.deleteWithSQL(PaymentRow.class, Row.ID + " = ?", payment.id());
    }

    private static Payment value(PaymentRow row, Currency currency) {
        return new Payment(
                row.getID(),
                row.getInvoiceId(),
                LocalDate.ofEpochDay(row.getPaidDay()),
                new Money(row.getCents(), currency),
                row.getReference() == null ? "" : row.getReference(),
                row.getRecordedBy());
    }
}
