package org.prepaidsupport.adapter.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.input.Input;
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
import org.prepaidsupport.domain.order.OrderText;
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
        @Nullable String owner,
        @Nullable String ownerName,
        OrderState state,
        boolean locked,
        boolean expired,
        InvoiceStatus invoiceStatus,
        List<LineJson> lines,
        TotalsJson totals,
        Money untaxedToInvoice,
        int version) {

    /**
     * A line, or a text between lines, of which kind and description are all there is.
     *
     * @param project made for the line, or shared with others
     * @param remaining hours left, negative when overdrawn; null unless prepaid time
     * @param percentReached null unless billed by milestones
     */
    record LineJson(
            String kind,
            @Nullable Long id,
            @Nullable Long product,
            @Nullable String productName,
            String description,
            @Nullable Decimal quantity,
            @Nullable Long unit,
            @Nullable String unitName,
            @Nullable Decimal unitPrice,
            @Nullable Decimal discount,
            @Nullable List<Long> taxes,
            @Nullable InvoicingPolicy invoicingPolicy,
            @Nullable Decimal delivered,
            @Nullable Long deliveredSeconds,
            @Nullable Decimal percentReached,
            @Nullable Decimal remaining,
            @Nullable Long remainingSeconds,
            @Nullable Decimal invoiced,
            @Nullable Decimal toInvoice,
            @Nullable InvoiceStatus invoiceStatus,
            @Nullable String task,
            @Nullable String project,
            @Nullable Money subtotal,
            @Nullable Money untaxedInvoiced,
            @Nullable Money untaxedToInvoice) {}

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
                order.ownerKey(),
                overview.owner().orElse(null),
                order.state(),
                order.locked(),
                overview.expired(),
                overview.invoiceStatus(),
                lines(overview),
                new TotalsJson(
                        overview.totals().untaxed(),
                        overview.totals().tax(),
                        overview.totals().total()),
                overview.toInvoice(),
                order.version());
    }

    private static List<LineJson> lines(OrderOverview overview) {
        List<LineJson> lines =
                new ArrayList<>(overview.lines().stream().map(OrderJson::line).toList());
        List<OrderText> texts = overview.order().texts();
        for (int index = 0; index < texts.size(); index++) {
            lines.add(texts.get(index).above() + index, text(texts.get(index)));
        }
        return lines;
    }

    private static LineJson text(OrderText text) {
        return new LineJson(
                Input.wire(text.kind()),
                null,
                null,
                null,
                text.text(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static LineJson line(LineOverview overview) {
        OrderLine line = overview.line();
        LineProgress progress = overview.progress();
        return new LineJson(
                "product",
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
                line.policy() == InvoicingPolicy.MILESTONES ? line.percentReached() : null,
                progress.remainingSeconds().map(Hours::of).orElse(null),
                progress.remainingSeconds().orElse(null),
                progress.invoiced(),
                progress.toInvoice(),
                progress.status(),
                overview.task().map(IssueRef::key).orElse(null),
                overview.project().map(ProjectRef::key).orElse(null),
                overview.subtotal(),
                overview.amounts().invoiced(),
                overview.amounts().toInvoice());
    }
}
