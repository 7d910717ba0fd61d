package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
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
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
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
            PageRequest.FIRST);

    private final Access access;
    private final OrderList list;
    private final OrderStore orders;
    private final OrderOverviews overviews;
    private final InvoiceStore invoices;
    private final BilledWork billedWork;
    private final Reading reading;

    BillingRun(
            Access access,
            OrderList list,
            OrderStore orders,
            OrderOverviews overviews,
            InvoiceStore invoices,
            BilledWork billedWork,
            Reading reading) {
        this.access = access;
        this.list = list;
        this.orders = orders;
        this.overviews = overviews;
        this.invoices = invoices;
        this.billedWork = billedWork;
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

    /**
     * What a period has to bill.
     *
     * @param more whether there is more than is proposed
     * @param outside time of the orders looked at, proposed or not, which the period leaves out
     */
    public record Proposals(List<Proposal> orders, boolean more, Optional<UnbilledTime> outside) {

        public Proposals {
            orders = List.copyOf(orders);
        }
    }

    /**
     * The oldest orders first, at most {@link #MOST}, however many older ones have nothing to bill in the period. Orders
     * that owe less than nothing, because billed time was shortened, are left out.
     *
     * @param period of lines that are billed by time; others are billed whatever it is
     */
    public Proposals proposals(InvoicingPeriod period) {
        access.requireBilling();
        List<Long> ids = list.all(BILLABLE).stream()
                .flatMap(part -> part.found().page().items().stream())
                .map(OrderSummary::id)
                .toList();
        return reading.of(() -> proposals(ids, period));
    }

    private Proposals proposals(List<Long> ids, InvoicingPeriod period) {
        List<Proposal> found = new ArrayList<>();
        Optional<UnbilledTime> outside = Optional.empty();
        for (int start = 0; start < ids.size() && found.size() <= MOST; start += MOST) {
            List<OrderOverview> some = overviews(ids.subList(start, Math.min(start + MOST, ids.size())));
            ToBill toBill = ToBill.of(some, billedWork, period);
            found.addAll(proposals(some, toBill));
            outside = UnbilledTime.ofBoth(outside, toBill.outside());
        }
        return new Proposals(found.subList(0, Math.min(found.size(), MOST)), found.size() > MOST, outside);
    }

    private List<OrderOverview> overviews(List<Long> ids) {
        Map<Long, SalesOrder> found = orders.byIds(ids);
        return overviews.of(
                ids.stream().map(found::get).filter(Objects::nonNull).toList());
    }

    private List<Proposal> proposals(List<OrderOverview> found, ToBill toBill) {
        List<OrderOverview> billable = found.stream()
                .filter(each -> each.lines().stream().anyMatch(toBill::bills))
                .filter(each -> toBill.untaxed(each).minorUnits() >= 0)
                .toList();
        Map<Long, List<Invoice>> drafts = invoices.draftsOf(
                billable.stream().map(each -> each.order().id()).toList());
        return billable.stream()
                .map(each -> new Proposal(
                        each,
                        toBill.untaxed(each),
                        drafts.getOrDefault(each.order().id(), List.of())))
                .toList();
    }
}
