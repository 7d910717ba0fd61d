package org.prepaidsupport.adapter.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;

/** An order as the REST contract has it. */
record OrderJson(
        long id,
        String number,
        long customer,
        String customerName,
        LocalDate date,
        @Nullable LocalDate validUntil,
        Currency currency,
        String reference,
        @Nullable String project,
        OrderState state,
        boolean locked,
        InvoiceStatus invoiceStatus,
        List<LineJson> lines,
        TotalsJson totals,
        int version) {

    /** @param remaining hours left, negative when overdrawn; null unless prepaid time */
    record LineJson(
            long id,
            long product,
            String productName,
            String description,
            Decimal quantity,
            long unit,
            String unitName,
            Decimal unitPrice,
            Decimal discount,
            List<Long> taxes,
            InvoicingPolicy invoicingPolicy,
            Decimal delivered,
            long deliveredSeconds,
            @Nullable Decimal remaining,
            @Nullable Long remainingSeconds,
            Decimal invoiced,
            Decimal toInvoice,
            InvoiceStatus invoiceStatus,
            @Nullable String task,
            Money subtotal) {}

    record TotalsJson(Money untaxed, Money tax, Money total) {}

    static OrderJson of(OrderOverview overview) {
        SalesOrder order = overview.order();
        return new OrderJson(
                order.id(),
                order.number(),
                order.customerId(),
                overview.customer().name(),
                order.date(),
                order.validUntil(),
                order.currency(),
                order.reference(),
                overview.project().map(ProjectRef::key).orElse(null),
                order.state(),
                order.locked(),
                overview.invoiceStatus(),
                overview.lines().stream().map(OrderJson::line).toList(),
                new TotalsJson(
                        overview.totals().untaxed(),
                        overview.totals().tax(),
                        overview.totals().total()),
                order.version());
    }

    private static LineJson line(LineOverview overview) {
        OrderLine line = overview.line();
        LineProgress progress = overview.progress();
        return new LineJson(
                line.id(),
                line.productId(),
                overview.product().name(),
                line.description(),
                line.quantity(),
                line.unitId(),
                overview.unit().name(),
                line.unitPrice(),
                line.discount(),
                line.taxes(),
                line.policy(),
                progress.delivered(),
                progress.deliveredSeconds(),
                progress.remainingSeconds().map(Hours::of).orElse(null),
                progress.remainingSeconds().orElse(null),
                progress.invoiced(),
                progress.toInvoice(),
                progress.status(),
                overview.task().map(IssueRef::key).orElse(null),
                overview.subtotal());
    }
}
