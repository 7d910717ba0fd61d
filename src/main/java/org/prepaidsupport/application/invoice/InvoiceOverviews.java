package org.prepaidsupport.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.invoice.CreditTotals;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.Issued;
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
    private final InvoiceStore invoices;
    private final Clock clock;

    public InvoiceOverviews(
            CustomerStore customers,
            OrderStore orders,
            UnitStore units,
            TaxStore taxes,
            SettingsStore settings,
            InvoiceStore invoices,
            Clock clock) {
        this.customers = customers;
        this.orders = orders;
        this.units = units;
        this.taxes = taxes;
        this.settings = settings;
        this.invoices = invoices;
        this.clock = clock;
    }

    public InvoiceOverview of(Invoice invoice) {
        return of(List.of(invoice)).get(0);
    }

    public List<InvoiceOverview> of(Collection<Invoice> documents) {
        Map<Long, Customer> buyers = customers.byIds(
                documents.stream().map(Invoice::customerId).distinct().toList());
        Map<Long, SalesOrder> billed = orders.byIds(documents.stream()
                .flatMap(each -> each.orders().stream())
                .distinct()
                .toList());
        List<InvoiceLine> lines =
                documents.stream().flatMap(each -> each.lines().stream()).toList();
        Map<Long, UnitOfMeasure> used =
                units.byIds(lines.stream().map(InvoiceLine::unitId).distinct().toList());
        Map<Long, Tax> levied = taxes.byIds(
                lines.stream().flatMap(each -> each.taxes().stream()).distinct().toList());
        TaxRounding rounding = settings.get().taxRounding();
        Map<Long, Invoice> originals = originals(documents);
        List<Invoice> credited = creditedBefore(documents);
        LocalDate today = LocalDate.now(clock);
        return documents.stream()
                .map(invoice -> new InvoiceOverview(
                        invoice,
                        Objects.requireNonNull(buyers.get(invoice.customerId())),
                        invoice.orders().stream()
                                .map(billed::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        used,
                        totals(invoice, levied, rounding, originals, credited),
                        original(invoice, originals),
                        invoice.settlement() != null && invoice.settlement().isOverdue(invoice.dueDate(), today)))
                .toList();
    }

    private Map<Long, Invoice> originals(Collection<Invoice> documents) {
        List<Long> reversed = documents.stream()
                .map(Invoice::reverses)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return reversed.isEmpty() ? Map.of() : invoices.byIds(reversed);
    }

    /** Posted credit notes of the invoices that drafts among the documents take back. */
    private List<Invoice> creditedBefore(Collection<Invoice> documents) {
        List<Long> reversed = documents.stream()
                .filter(each -> each.issued() == null)
                .map(Invoice::reverses)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return reversed.isEmpty()
                ? List.of()
                : invoices.creditNotesOf(reversed).stream()
                        .filter(each -> each.issued() != null)
                        .toList();
    }

    private static Optional<Invoice> original(Invoice note, Map<Long, Invoice> originals) {
        return Optional.ofNullable(note.reverses()).map(originals::get);
    }

    /** What the draft will say once it is posted now. */
    Issued issue(Invoice draft) {
        InvoiceOverview overview = of(draft);
        TaxRounding now = settings.get().taxRounding();
        return new Issued(
                overview.buyer(),
                overview.original().map(each -> rounding(each, now)).orElse(now),
                overview.totals());
    }

    private static Totals totals(
            Invoice invoice,
            Map<Long, Tax> levied,
            TaxRounding rounding,
            Map<Long, Invoice> originals,
            List<Invoice> credited) {
        if (invoice.issued() != null) {
            return invoice.issued().totals();
        }
        Optional<Invoice> reversed = original(invoice, originals);
        Totals reckoned = Totals.of(
                invoice.lines().stream().map(line -> taxable(line, levied)).toList(),
                reversed.map(each -> rounding(each, rounding)).orElse(rounding),
                invoice.currency());
        return reversed.map(original -> CreditTotals.of(
                        reckoned,
                        invoice,
                        original,
                        credited.stream()
                                .filter(note -> Objects.equals(note.reverses(), original.id()))
                                .toList()))
                .orElse(reckoned);
    }

    /** What is taken back is rounded as it was billed. */
    private static TaxRounding rounding(Invoice posted, TaxRounding now) {
        return Optional.ofNullable(posted.issued()).map(Issued::rounding).orElse(now);
    }

    private static Taxable taxable(InvoiceLine line, Map<Long, Tax> levied) {
        return new Taxable(
                line.price(),
                line.taxes().stream().map(levied::get).filter(Objects::nonNull).toList());
    }
}
