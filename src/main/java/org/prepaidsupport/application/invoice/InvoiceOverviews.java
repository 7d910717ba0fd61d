package org.prepaidsupport.application.invoice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.Issued;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.tax.Taxable;
import org.prepaidsupport.domain.tax.Totals;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Puts together what is told of invoices, in a number of SQL statements that does not depend on how many there are. */
@Component
public class InvoiceOverviews {

    private final CustomerStore customers;
    private final OrderStore orders;
    private final UnitStore units;
    private final TaxStore taxes;
    private final SettingsStore settings;

    public InvoiceOverviews(
            CustomerStore customers, OrderStore orders, UnitStore units, TaxStore taxes, SettingsStore settings) {
        this.customers = customers;
        this.orders = orders;
        this.units = units;
        this.taxes = taxes;
        this.settings = settings;
    }

    public InvoiceOverview of(Invoice invoice) {
        return of(List.of(invoice)).get(0);
    }

    public List<InvoiceOverview> of(Collection<Invoice> invoices) {
        Map<Long, Customer> buyers = customers.byIds(
                invoices.stream().map(Invoice::customerId).distinct().toList());
        Map<Long, SalesOrder> billed = orders.byIds(invoices.stream()
                .flatMap(each -> each.orders().stream())
                .distinct()
                .toList());
        List<InvoiceLine> lines =
                invoices.stream().flatMap(each -> each.lines().stream()).toList();
        Map<Long, UnitOfMeasure> used =
                units.byIds(lines.stream().map(InvoiceLine::unitId).distinct().toList());
        Map<Long, Tax> levied = taxes.byIds(
                lines.stream().flatMap(each -> each.taxes().stream()).distinct().toList());
        TaxRounding rounding = settings.get().taxRounding();
        return invoices.stream()
                .map(invoice -> new InvoiceOverview(
                        invoice,
                        Objects.requireNonNull(buyers.get(invoice.customerId())),
                        invoice.orders().stream()
                                .map(billed::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        used,
                        totals(invoice, levied, rounding),
                        PaymentState.UNPAID))
                .toList();
    }

    /** What the draft will say once it is posted now. */
    Issued issue(Invoice draft) {
        InvoiceOverview overview = of(draft);
        return new Issued(overview.buyer(), settings.get().taxRounding(), overview.totals());
    }

    private static Totals totals(Invoice invoice, Map<Long, Tax> levied, TaxRounding rounding) {
        if (invoice.issued() != null) {
            return invoice.issued().totals();
        }
        return Totals.of(
                invoice.lines().stream().map(line -> taxable(line, levied)).toList(), rounding, invoice.currency());
    }

    private static Taxable taxable(InvoiceLine line, Map<Long, Tax> levied) {
        return new Taxable(
                line.price(),
                line.taxes().stream().map(levied::get).filter(Objects::nonNull).toList());
    }
}
