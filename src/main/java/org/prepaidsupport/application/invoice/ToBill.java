package org.prepaidsupport.application.invoice;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.unit.Rounding;

/**
 * What a regular invoice bills of some orders now.
 *
 * @param work worklogs by order line, of lines that bill time; empty where the period takes none
 * @param billedSeconds what of each of these lines is billed already
 * @param outside time that is to be billed and that the period leaves out
 */
record ToBill(
        Map<Long, List<Unbilled>> work,
        Map<Long, Long> billedSeconds,
        Optional<UnbilledTime> outside,
        InvoicingPeriod period) {

    static ToBill of(List<OrderOverview> orders, BilledWork billedWork, InvoicingPeriod period) {
        Set<Long> lines = new HashSet<>();
        orders.forEach(order -> order.lines().stream()
                .filter(ToBill::billsTime)
                .forEach(line -> lines.add(line.line().id())));
        Map<Long, List<Unbilled>> work = new HashMap<>();
        List<Unbilled> outside = new ArrayList<>();
        for (Map.Entry<Long, List<Unbilled>> each : billedWork.unbilled(lines).entrySet()) {
            Map<Boolean, List<Unbilled>> byPeriod =
                    each.getValue().stream().collect(Collectors.partitioningBy(some -> some.isOf(period)));
            work.put(each.getKey(), byPeriod.get(true));
            outside.addAll(byPeriod.get(false));
        }
        return new ToBill(work, billedWork.billedSeconds(lines), UnbilledTime.of(outside), period);
    }

    private static boolean billsTime(LineOverview line) {
        return LineProgress.billsTime(line.line(), line.unit());
    }

    boolean bills(LineOverview line) {
        return billsTime(line) ? !quantity(line).isZero() : line.progress().isBillable(line.line());
    }

    /**
     * Of time, the difference of what is billed before and after, each converted as a whole: so what is rounded never
     * adds up, however many invoices there are.
     */
    Decimal quantity(LineOverview line) {
        if (!billsTime(line)) {
            return line.progress().toInvoice();
        }
        long before = billedSeconds.getOrDefault(line.line().id(), 0L);
        long after = before + BilledWork.seconds(work.getOrDefault(line.line().id(), List.of()));
        return line.unit().quantity(after, Rounding.PLACES).minus(line.unit().quantity(before, Rounding.PLACES));
    }

    /** What the draft takes off because it was shortened or deleted after it had been billed. */
    List<Unbilled> shortened(Invoice draft) {
        return draft.lines().stream()
                .map(InvoiceLine::orderLineId)
                .filter(Objects::nonNull)
                .flatMap(line -> work.getOrDefault(line, List.of()).stream())
                .filter(each -> each.seconds() < 0)
                .toList();
    }

    /** Why there is no invoice. */
    Conflict nothing(String orders) {
        if (outside.isEmpty()) {
            return new Conflict("prepaid.invoice.refused.nothing", orders);
        }
        UnbilledTime other = outside.get();
        Object from = period.from().map(Object.class::cast).orElse("…");
        Object to = period.to().map(Object.class::cast).orElse("…");
        return new Conflict("prepaid.invoice.refused.period", orders, from, to, other.first(), other.last());
    }

    /** What the order would bill now, before taxes that prices don't contain. */
    Money untaxed(OrderOverview order) {
        Currency currency = order.order().currency();
        Money sum = Money.zero(currency);
        for (LineOverview line : order.lines()) {
            if (bills(line)) {
                sum = sum.plus(Money.rounded(
                        line.line().netPrice().multiply(quantity(line).value()), currency));
            }
        }
        return sum;
    }
}
