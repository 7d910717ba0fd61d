package org.prepaidsupport.application.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.delivery.DeliveredTime;
import org.prepaidsupport.application.invoice.BilledEntryStore;
import org.prepaidsupport.application.invoice.InvoiceStore;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.invoice.LineAmounts;
import org.prepaidsupport.domain.invoice.LineBilling;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.MadeProject;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.settings.TaxRounding;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.tax.Taxable;
import org.prepaidsupport.domain.tax.Totals;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/**
 * Puts together what is told of orders. The number of SQL statements does not depend on how many orders or lines are
 * asked for.
 */
@Component
public class OrderOverviews {

    private final ProductStore products;
    private final UnitStore units;
    private final TaxStore taxes;
    private final CustomerStore customers;
    private final InvoiceStore invoices;
    private final BilledEntryStore billed;
    private final DeliveredTime delivered;
    private final SettingsStore settings;
    private final JiraProjects projects;
    private final JiraIssues issues;
    private final JiraUsers users;
    private final Clock clock;

    public OrderOverviews(
            ProductStore products,
            UnitStore units,
            TaxStore taxes,
            CustomerStore customers,
            InvoiceStore invoices,
            BilledEntryStore billed,
            DeliveredTime delivered,
            SettingsStore settings,
            JiraProjects projects,
            JiraIssues issues,
            JiraUsers users,
            Clock clock) {
        this.products = products;
        this.units = units;
        this.taxes = taxes;
        this.customers = customers;
        this.invoices = invoices;
        this.billed = billed;
        this.delivered = delivered;
        this.settings = settings;
        this.projects = projects;
        this.issues = issues;
        this.users = users;
        this.clock = clock;
    }

    public OrderOverview of(SalesOrder order) {
        return of(List.of(order)).get(0);
    }

    public List<OrderOverview> of(Collection<SalesOrder> orders) {
        Facts facts = facts(orders);
        return orders.stream().map(order -> overview(order, facts)).toList();
    }

    /** What an order comes to, also one that is not stored; one statement at most. */
    Totals totals(SalesOrder order) {
        List<Long> ids = order.lines().stream()
                .flatMap(line -> line.taxes().stream())
                .distinct()
                .toList();
        Map<Long, Tax> known = taxes.byIds(ids);
        return Totals.of(
                order.lines().stream().map(line -> taxable(line, known)).toList(),
                settings.get().taxRounding(),
                order.currency());
    }

    private Facts facts(Collection<SalesOrder> orders) {
        List<OrderLine> lines =
                orders.stream().flatMap(order -> order.lines().stream()).toList();
        List<Long> ids = lines.stream().map(OrderLine::id).toList();
        return new Facts(
                products.byIds(
                        lines.stream().map(OrderLine::productId).distinct().toList()),
                units.byIds(lines.stream().map(OrderLine::unitId).distinct().toList()),
                taxes.byIds(lines.stream()
                        .flatMap(line -> line.taxes().stream())
                        .distinct()
                        .toList()),
                customers.byIds(
                        orders.stream().map(SalesOrder::customerId).distinct().toList()),
                ids.isEmpty() ? Map.of() : delivered.secondsByLine(ids),
                ids.isEmpty() ? Map.of() : invoices.billingByLine(ids),
                billed.ofLines(lines),
                projects.byIds(projectsOf(orders)),
                issues.byIds(lines.stream()
                        .map(OrderLine::taskIssueId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                settings.get().taxRounding(),
                LocalDate.now(clock));
    }

    private static Set<Long> projectsOf(Collection<SalesOrder> orders) {
        Set<Long> ids = new HashSet<>();
        for (SalesOrder order : orders) {
            Optional.ofNullable(order.projectId()).ifPresent(ids::add);
            order.lines().stream()
                    .flatMap(line -> Optional.ofNullable(line.project()).stream())
                    .map(MadeProject::id)
                    .forEach(ids::add);
        }
        return ids;
    }

    private OrderOverview overview(SalesOrder order, Facts facts) {
        Totals totals = Totals.of(
                order.lines().stream().map(line -> taxable(line, facts.taxes)).toList(),
                facts.rounding,
                order.currency());
        List<LineOverview> lines = new ArrayList<>();
        for (int index = 0; index < order.lines().size(); index++) {
            lines.add(line(order, index, totals, facts));
        }
        InvoiceStatus status = InvoiceStatus.of(
                order.isConfirmed(),
                lines.stream().map(line -> line.progress().status()).toList());
        return new OrderOverview(
                order,
                Objects.requireNonNull(facts.customers.get(order.customerId())),
                Optional.ofNullable(order.projectId()).map(facts.projects::get),
                Optional.ofNullable(order.ownerKey()).map(users::displayName),
                order.isExpired(facts.today),
                lines,
                status,
                totals);
    }

    private LineOverview line(SalesOrder order, int index, Totals totals, Facts facts) {
        OrderLine line = order.lines().get(index);
        UnitOfMeasure unit = Objects.requireNonNull(facts.units.get(line.unitId()));
        LineBilling billing = facts.invoiced.getOrDefault(line.id(), LineBilling.NONE);
        LineProgress progress = LineProgress.of(
                line,
                unit,
                facts.seconds.getOrDefault(line.id(), 0L),
                billing.quantity(),
                facts.billed.getOrDefault(line.id(), 0L),
                order.isConfirmed());
        return new LineOverview(
                line,
                Objects.requireNonNull(facts.products.get(line.productId())),
                unit,
                progress,
                totals.subtotals().get(index),
                Optional.ofNullable(line.taskIssueId()).map(facts.tasks::get),
                Optional.ofNullable(line.project()).map(MadeProject::id).map(facts.projects::get),
                LineAmounts.of(line, progress, billing, order.currency()));
    }

    private static Taxable taxable(OrderLine line, Map<Long, Tax> taxes) {
        List<Tax> known =
                line.taxes().stream().map(taxes::get).filter(Objects::nonNull).toList();
        return new Taxable(line.netPrice().multiply(line.quantity().value()), known);
    }

    private record Facts(
            Map<Long, Product> products,
            Map<Long, UnitOfMeasure> units,
            Map<Long, Tax> taxes,
            Map<Long, Customer> customers,
            Map<Long, Long> seconds,
            Map<Long, LineBilling> invoiced,
            Map<Long, Long> billed,
            Map<Long, ProjectRef> projects,
            Map<Long, IssueRef> tasks,
            TaxRounding rounding,
            LocalDate today) {}
}
