package org.prepaidsupport.application.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.Locks;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderOverviews;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.springframework.stereotype.Component;

/**
 * Makes draft invoices of what is to be billed. Odoo: prepaid is billed by the ordered quantity, whatever time was
 * logged; drafts count as invoiced, so that nothing is billed twice. Lines that are billed by time take exactly the
 * worklogs that are not billed yet.
 */
@Component
public class CreateInvoice {

    private final Access access;
    private final OrderStore orders;
    private final OrderOverviews overviews;
    private final InvoiceStore invoices;
    private final InvoiceOverviews invoiceOverviews;
    private final BilledWork billedWork;
    private final ShortenedWork shortenedWork;
    private final DraftContents contents;
    private final Transactions transactions;
    private final Locks locks;

    CreateInvoice(
            Access access,
            OrderStore orders,
            OrderOverviews overviews,
            InvoiceStore invoices,
            InvoiceOverviews invoiceOverviews,
            BilledWork billedWork,
            ShortenedWork shortenedWork,
            DraftContents contents,
            Transactions transactions,
            Locks locks) {
        this.access = access;
        this.orders = orders;
        this.overviews = overviews;
        this.invoices = invoices;
        this.invoiceOverviews = invoiceOverviews;
        this.billedWork = billedWork;
        this.shortenedWork = shortenedWork;
        this.contents = contents;
        this.transactions = transactions;
        this.locks = locks;
    }

    /** The draft of one order. */
    public InvoiceOverview of(long orderId) {
        return of(orderId, InvoicingPeriod.ALL);
    }

    /** As {@link #of(long)}; of lines that are billed by time only what was worked in the period. */
    public InvoiceOverview of(long orderId, InvoicingPeriod period) {
        access.requireBilling();
        SalesOrder order = orders.byId(orderId).orElseThrow(NotFound::new);
        return of(List.of(order), period).get(0);
    }

    /** Time of the order that is still to be billed. */
    public Optional<UnbilledTime> unbilled(OrderOverview order) {
        access.requireBilling();
        ToBill toBill = ToBill.of(List.of(order), billedWork, InvoicingPeriod.ALL);
        return UnbilledTime.of(
                toBill.work().values().stream().flatMap(List::stream).toList());
    }

    /**
     * One draft per customer and currency.
     *
     * @throws InvalidInput at {@code orders[i]} for orders that don't exist
     */
    public List<InvoiceOverview> ofOrders(List<Long> orderIds) {
        return ofOrders(orderIds, InvoicingPeriod.ALL);
    }

    /** As {@link #ofOrders(List)}; of lines that are billed by time only what was worked in the period. */
    public List<InvoiceOverview> ofOrders(List<Long> orderIds, InvoicingPeriod period) {
        access.requireBilling();
        if (orderIds.isEmpty()) {
            throw InvalidInput.at("orders", "prepaid.error.required");
        }
        Map<Long, SalesOrder> found = orders.byIds(orderIds);
        for (int index = 0; index < orderIds.size(); index++) {
            if (!found.containsKey(orderIds.get(index))) {
                throw InvalidInput.at("orders[" + index + "]", "prepaid.error.unknown.record");
            }
        }
        return of(orderIds.stream().distinct().map(found::get).toList(), period);
    }

    private List<InvoiceOverview> of(List<SalesOrder> wanted, InvoicingPeriod period) {
        wanted.stream().filter(order -> !order.isConfirmed()).findFirst().ifPresent(order -> {
            throw new Conflict("prepaid.invoice.refused.unconfirmed", order.number());
        });
        List<Long> ids = wanted.stream().map(SalesOrder::id).toList();
        List<Invoice> made =
                locks.waiting(InvoiceStore.LOCK, () -> transactions.runAgainIfTaken(() -> store(ids, period)));
        return invoiceOverviews.of(made);
    }

    /** Reads what is to be billed under the lock, so that two at once don't both bill it. */
    private List<Invoice> store(List<Long> orderIds, InvoicingPeriod period) {
        Map<Long, SalesOrder> read = orders.byIds(orderIds);
        List<OrderOverview> current =
                overviews.of(orderIds.stream().map(read::get).toList());
        ToBill toBill = ToBill.of(current, billedWork, period);
        List<Invoice> drafts = group(current, toBill);
        if (drafts.isEmpty()) {
            throw toBill.outside().isPresent() || current.stream().noneMatch(CreateInvoice::waits)
                    ? toBill.nothing(numbers(current))
                    : new Conflict("prepaid.invoice.refused.nothing.delivered", numbers(current));
        }
        for (Invoice draft : drafts) {
            if (givesBack(draft)) {
                String owing = numbers(current.stream()
                        .filter(each -> draft.orders().contains(each.order().id()))
                        .toList());
                throw shortenedWork
                        .refusal(owing, toBill.shortened(draft))
                        .orElseGet(() -> new Conflict("prepaid.invoice.refused.negative", owing));
            }
        }
        return drafts.stream()
                .map(draft -> store(contents.complete(draft, read), toBill))
                .toList();
    }

    private Invoice store(Invoice draft, ToBill toBill) {
        Invoice stored = invoices.add(draft);
        billedWork.bill(stored, toBill.work());
        return stored;
    }

    private static List<Invoice> group(List<OrderOverview> orders, ToBill toBill) {
        Map<String, List<OrderOverview>> groups = new LinkedHashMap<>();
        for (OrderOverview each : orders) {
            if (each.lines().stream().anyMatch(toBill::bills)) {
                String key = each.order().customerId() + " " + each.order().currency();
                groups.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
            }
        }
        return groups.values().stream().map(each -> draft(each, toBill)).toList();
    }

    private static Invoice draft(List<OrderOverview> orders, ToBill toBill) {
        SalesOrder first = orders.get(0).order();
        List<InvoiceLine> lines = orders.stream()
                .flatMap(each -> each.lines().stream())
                .filter(toBill::bills)
                .map(each -> bill(each, toBill))
                .toList();
        return new Invoice(
                0,
                null,
                InvoiceKind.INVOICE,
                InvoiceState.DRAFT,
                first.customerId(),
                null,
                null,
                first.currency(),
                lines,
                orders.stream().map(each -> each.order().id()).toList(),
                0);
    }

    /** Whether more is to be delivered of what is billed by that. */
    private static boolean waits(OrderOverview order) {
        return order.lines().stream()
                .anyMatch(line -> line.line().policy() != InvoicingPolicy.PREPAID
                        && line.progress().delivered().compareTo(line.line().quantity()) < 0);
    }

    /** Rebates that exceed the rest wait for more to bill. */
    private static boolean givesBack(Invoice draft) {
        return draft.lines().stream()
                        .map(InvoiceLine::price)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .signum()
                < 0;
    }

    private static InvoiceLine bill(LineOverview overview, ToBill toBill) {
        OrderLine line = overview.line();
        return new InvoiceLine(
                0,
                line.id(),
                line.productId(),
                line.description(),
                toBill.quantity(overview),
                line.unitId(),
                line.unitPrice(),
                line.discount(),
                line.taxes());
    }

    private static String numbers(List<OrderOverview> orders) {
        return String.join(
                ", ", orders.stream().map(each -> each.order().number()).toList());
    }
}
