package org.prepaidsupport.adapter.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.money.Money;

/** An invoice as the REST contract has it. */
record InvoiceJson(
        long id,
        @Nullable String number,
        InvoiceKind kind,
        InvoiceState state,
        PaymentState paymentState,
        long customer,
        String customerName,
        @Nullable LocalDate date,
        @Nullable LocalDate dueDate,
        Currency currency,
        List<LineJson> lines,
        OrderJson.TotalsJson totals,
        List<Long> orders,
        int version) {

    record LineJson(
            long id,
            @Nullable Long orderLine,
            @Nullable Long product,
            String description,
            Decimal quantity,
            long unit,
            Decimal unitPrice,
            Decimal discount,
            List<Long> taxes,
            Money subtotal) {}

    static InvoiceJson of(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        List<LineJson> lines = new ArrayList<>();
        for (InvoiceLine line : invoice.lines()) {
            lines.add(line(line, overview.totals().subtotals().get(lines.size())));
        }
        return new InvoiceJson(
                invoice.id(),
                invoice.number(),
                invoice.kind(),
                invoice.state(),
                overview.paymentState(),
                invoice.customerId(),
                overview.buyer().name(),
                invoice.date(),
                invoice.dueDate(),
                invoice.currency(),
                lines,
                new OrderJson.TotalsJson(
                        overview.totals().untaxed(),
                        overview.totals().tax(),
                        overview.totals().total()),
                invoice.orders(),
                invoice.version());
    }

    private static LineJson line(InvoiceLine line, Money subtotal) {
        return new LineJson(
                line.id(),
                line.orderLineId(),
                line.productId(),
                line.description(),
                line.quantity(),
                line.unitId(),
                line.unitPrice(),
                line.discount(),
                line.taxes(),
                subtotal);
    }
}
