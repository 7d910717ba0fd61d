package org.prepaidsupport.application.order;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.prepaidsupport.application.invoice.BilledEntryStore;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.tax.Taxable;
import org.prepaidsupport.domain.tax.Totals;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Reckons the figures of orders from their lines, the ledger and the invoices. */
@Component
class OrderReckoning {

    private record Facts(
            Map<Long, UnitOfMeasure> units,
            Map<Long, Tax> taxes,
            Map<Long, Long> seconds,
            Map<Long, Decimal> invoiced,
            Map<Long, Long> billed,
            Map<Long, Customer> customers,
            TaxRounding rounding) {}

    private final UnitStore units;
    private final TaxStore taxes;
    private final DeliveredTime delivered;
    private final InvoiceStore invoices;
    private final BilledEntryStore billed;
    private final CustomerStore customers;
    private final SettingsStore settings;

    OrderReckoning(
            UnitStore units,
            TaxStore taxes,
            DeliveredTime delivered,
            InvoiceStore invoices,
            BilledEntryStore billed,
            CustomerStore customers,
            SettingsStore settings) {
        this.units = units;
        this.taxes = taxes;
        this.delivered = delivered;
        this.invoices = invoices;
        this.billed = billed;
        this.customers = customers;
        this.settings = settings;
    }

    /** By order; eight statements at most, for some dozens of orders. */
    Map<Long, OrderFigures> of(Collection<SalesOrder> orders) {
        List<OrderLine> lines =
                orders.stream().flatMap(order -> order.lines().stream()).toList();
        List<Long> ids = lines.stream().map(OrderLine::id).toList();
        Facts facts = new Facts(
                units.byIds(lines.stream().map(OrderLine::unitId).distinct().toList()),
                taxes.byIds(lines.stream()
                        .flatMap(line -> line.taxes().stream())
                        .distinct()
                        .toList()),
                ids.isEmpty() ? Map.of() : delivered.secondsByLine(ids),
                ids.isEmpty() ? Map.of() : invoices.invoicedByLine(ids),
                billed.ofLines(lines),
                customers.byIds(
                        orders.stream().map(SalesOrder::customerId).distinct().toList()),
                settings.get().taxRounding());
        Map<Long, OrderFigures> figures = new HashMap<>();
        orders.forEach(order -> figures.put(order.id(), figures(order, facts)));
        return figures;
    }

    private static OrderFigures figures(SalesOrder order, Facts facts) {
        List<InvoiceStatus> statuses = new ArrayList<>();
        List<Taxable> ordered = new ArrayList<>();
        List<Taxable> billable = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            LineProgress progress = LineProgress.of(
                    line,
                    Objects.requireNonNull(facts.units.get(line.unitId())),
                    facts.seconds.getOrDefault(line.id(), 0L),
                    facts.invoiced.getOrDefault(line.id(), Decimal.ZERO),
                    facts.billed.getOrDefault(line.id(), 0L),
                    order.isConfirmed());
            statuses.add(progress.status());
            ordered.add(taxable(line, line.quantity(), facts));
            if (progress.isBillable(line)) {
                billable.add(taxable(line, progress.toInvoice(), facts));
            }
        }
        Totals totals = Totals.of(ordered, facts.rounding, order.currency());
        return new OrderFigures(
                totals.untaxed(),
                totals.total(),
                Totals.of(billable, facts.rounding, order.currency()).untaxed(),
                InvoiceStatus.of(order.isConfirmed(), statuses),
                Objects.requireNonNull(facts.customers.get(order.customerId())).name());
    }

    private static Taxable taxable(OrderLine line, Decimal quantity, Facts facts) {
        BigDecimal price = line.netPrice().multiply(quantity.value());
        return new Taxable(
                price,
                line.taxes().stream()
                        .map(facts.taxes::get)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
