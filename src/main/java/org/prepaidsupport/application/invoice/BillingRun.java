package org.prepaidsupport.application.invoice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.order.OrderList;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderOverviews;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.order.OrderSummary;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Proposes what can be billed now, over all orders. */
@Component
public class BillingRun {

    /** Enough to work off at once; the rest is proposed when these are billed. */
    public static final int MOST = 200;

    private static final OrderQuery BILLABLE = new OrderQuery(
            Optional.of(OrderState.CONFIRMED),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(InvoiceStatus.TO_INVOICE),
            Optional.empty(),
            Optional.empty(),
            OrderQuery.Sort.NUMBER,
            false,
            new PageRequest(0, MOST));

    private final Access access;
    private final OrderList list;
    private final OrderStore orders;
    private final OrderOverviews overviews;
    private final InvoiceStore invoices;
    private final Reading reading;

    public BillingRun(
            Access access,
            OrderList list,
            OrderStore orders,
            OrderOverviews overviews,
            InvoiceStore invoices,
            Reading reading) {
        this.access = access;
        this.list = list;
        this.orders = orders;
        this.overviews = overviews;
        this.invoices = invoices;
        this.reading = reading;
    }

    /**
     * An order with something to bill.
     *
     * @param untaxed what a regular invoice would bill of it now, before taxes that prices don't contain
     * @param drafts of the order that exist already; what they bill is not proposed again
     */
    public record Proposal(OrderOverview order, Money untaxed, List<Invoice> drafts) {

        public Proposal {
            drafts = List.copyOf(drafts);
        }
    }

    /** The oldest orders first, at most {@link #MOST}. */
    public List<Proposal> proposals() {
        access.requireBilling();
        List<Long> ids = list.find(BILLABLE).found().page().items().stream()
                .map(OrderSummary::id)
                .toList();
        return reading.of(() -> {
            Map<Long, SalesOrder> found = orders.byIds(ids);
            List<SalesOrder> current =
                    ids.stream().map(found::get).filter(Objects::nonNull).toList();
            return proposals(overviews.of(current).stream()
                    .filter(BillingRun::isBillable)
                    .toList());
        });
    }

    private List<Proposal> proposals(List<OrderOverview> found) {
        Map<Long, List<Invoice>> drafts =
                invoices.draftsOf(found.stream().map(each -> each.order().id()).toList());
        return found.stream()
                .map(each -> new Proposal(
                        each, toBill(each), drafts.getOrDefault(each.order().id(), List.of())))
                .toList();
    }

    private static boolean isBillable(OrderOverview order) {
        return order.lines().stream().anyMatch(line -> line.progress().isBillable(line.line()));
    }

    private static Money toBill(OrderOverview overview) {
        Money sum = Money.zero(overview.order().currency());
        for (var line : overview.lines()) {
            if (line.progress().isBillable(line.line())) {
                sum = sum.plus(Money.rounded(
                        line.line()
                                .netPrice()
                                .multiply(line.progress().toInvoice().value()),
                        overview.order().currency()));
            }
        }
        return sum;
    }
}
