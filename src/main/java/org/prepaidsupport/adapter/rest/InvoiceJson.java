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
import org.prepaidsupport.domain.invoice.LineRole;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.OrderText;

/** An invoice as the REST contract has it. */
record InvoiceJson(
        long id,
        @Nullable String number,
        InvoiceKind kind,
        InvoiceState state,
        PaymentState paymentState,
        Money open,
        boolean overdue,
        @Nullable Long reverses,
        @Nullable String reversesNumber,
        String reason,
        long customer,
        String customerName,
        @Nullable LocalDate date,
        @Nullable LocalDate dueDate,
        Currency currency,
        List<LineJson> lines,
        List<TextJson> texts,
        OrderJson.TotalsJson totals,
        List<Long> orders,
        int version) {

    record LineJson(
            long id,
            @Nullable Long orderLine,
            @Nullable Long product,
            String description,
            Decimal quantity,
            @Nullable Long unit,
            Decimal unitPrice,
            Decimal discount,
            List<Long> taxes,
            LineRole role,
            @Nullable Long source,
            Money subtotal) {}

    /** A heading or a remark, behind as many lines. */
    record TextJson(OrderText.Kind kind, String text, int above) {}

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
                overview.open(),
                overview.overdue(),
                invoice.reverses(),
                overview.original().flatMap(Invoice::drawnNumber).orElse(null),
                invoice.reason(),
                invoice.customerId(),
                overview.buyer().name(),
                invoice.date(),
                invoice.dueDate(),
                invoice.currency(),
                lines,
                invoice.texts().stream()
                        .map(each -> new TextJson(each.kind(), each.text(), each.above()))
                        .toList(),
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
                line.unitId() == 0 ? null : line.unitId(),
                line.unitPrice(),
                line.discount(),
                line.taxes(),
                line.role(),
                line.source(),
                subtotal);
    }
}
