package org.prepaidsupport.application.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.product.ProductStore;
import org.prepaidsupport.application.tax.TaxStore;
import org.prepaidsupport.application.unit.UnitStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.OrderField;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.Product;
import org.prepaidsupport.domain.tax.Tax;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** Tells two states of an order apart, field by field, in the names of now. */
@Component
class OrderDifferences {

    /**
     * A field that is not the same.
     *
     * @param lineId 0 for the order itself, and for lines that are new
     */
    record Difference(OrderField field, long lineId, String line, String before, String after) {}

    private final CustomerStore customers;
    private final ProductStore products;
    private final UnitStore units;
    private final TaxStore taxes;
    private final JiraProjects projects;
    private final JiraUsers users;

    OrderDifferences(
            CustomerStore customers,
            ProductStore products,
            UnitStore units,
            TaxStore taxes,
            JiraProjects projects,
            JiraUsers users) {
        this.customers = customers;
        this.products = products;
        this.units = units;
        this.taxes = taxes;
        this.projects = projects;
        this.users = users;
    }

    List<Difference> between(SalesOrder before, SalesOrder after) {
        List<Difference> found = new ArrayList<>();
        add(found, OrderField.STATE, Input.wire(before.state()), Input.wire(after.state()));
        add(found, OrderField.LOCKED, String.valueOf(before.locked()), String.valueOf(after.locked()));
        if (before.customerId() != after.customerId()) {
            add(found, OrderField.CUSTOMER, customer(before.customerId()), customer(after.customerId()));
        }
        add(found, OrderField.DATE, before.date().toString(), after.date().toString());
        add(found, OrderField.VALID_UNTIL, day(before.validUntil()), day(after.validUntil()));
        add(
                found,
                OrderField.CURRENCY,
                before.currency().getCurrencyCode(),
                after.currency().getCurrencyCode());
        add(found, OrderField.REFERENCE, before.reference(), after.reference());
        if (!Objects.equals(before.projectId(), after.projectId())) {
            add(found, OrderField.PROJECT, project(before.projectId()), project(after.projectId()));
        }
        if (!Objects.equals(before.ownerKey(), after.ownerKey())) {
            add(found, OrderField.OWNER, user(before.ownerKey()), user(after.ownerKey()));
        }
        addTexts(found, before, after);
        addLines(found, before, after);
        return found;
    }

    private static void addTexts(List<Difference> found, SalesOrder before, SalesOrder after) {
        withoutThoseOf(after, before).forEach(each -> add(found, field(each), each.text(), ""));
        withoutThoseOf(before, after).forEach(each -> add(found, field(each), "", each.text()));
    }

    /** Texts that the other has not, wherever they stand. */
    private static List<OrderText> withoutThoseOf(SalesOrder other, SalesOrder order) {
        return order.texts().stream()
                .filter(text -> other.texts().stream()
                        .noneMatch(same ->
                                same.kind() == text.kind() && same.text().equals(text.text())))
                .toList();
    }

    private static OrderField field(OrderText text) {
        return text.kind() == OrderText.Kind.SECTION ? OrderField.SECTION : OrderField.NOTE;
    }

    private void addLines(List<Difference> found, SalesOrder before, SalesOrder after) {
        for (OrderLine line : after.lines()) {
            Optional<OrderLine> was = before.line(line.id()).filter(any -> line.id() != 0);
            if (was.isPresent()) {
                addLine(found, was.get(), line);
            } else {
                found.add(new Difference(OrderField.LINE, 0, line.title(), "", amount(line)));
            }
        }
        before.lines().stream()
                .filter(line -> after.line(line.id()).isEmpty())
                .forEach(line -> found.add(new Difference(OrderField.LINE, line.id(), line.title(), amount(line), "")));
    }

    private void addLine(List<Difference> found, OrderLine before, OrderLine after) {
        if (before.productId() != after.productId()) {
            add(found, OrderField.PRODUCT, before, product(before), product(after));
        }
        add(found, OrderField.DESCRIPTION, before, before.description(), after.description());
        add(
                found,
                OrderField.QUANTITY,
                before,
                before.quantity().toString(),
                after.quantity().toString());
        if (before.unitId() != after.unitId()) {
            add(found, OrderField.UNIT, before, unit(before), unit(after));
        }
        add(
                found,
                OrderField.UNIT_PRICE,
                before,
                before.unitPrice().toString(),
                after.unitPrice().toString());
        add(
                found,
                OrderField.DISCOUNT,
                before,
                before.discount().toString(),
                after.discount().toString());
        if (!before.taxes().equals(after.taxes())) {
            add(found, OrderField.TAXES, before, taxes(before), taxes(after));
        }
        add(
                found,
                OrderField.DELIVERED,
                before,
                before.deliveredByHand().toString(),
                after.deliveredByHand().toString());
        add(
                found,
                OrderField.REACHED,
                before,
                before.percentReached().toString(),
                after.percentReached().toString());
    }

    private static void add(List<Difference> found, OrderField field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(field, 0, "", before, after));
        }
    }

    private static void add(List<Difference> found, OrderField field, OrderLine line, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(field, line.id(), line.title(), before, after));
        }
    }

    private String amount(OrderLine line) {
        return line.quantity() + " " + unit(line);
    }

    private String customer(long id) {
        return customers.byId(id).map(Customer::name).orElse("");
    }

    private String product(OrderLine line) {
        return products.byId(line.productId()).map(Product::name).orElse("");
    }

    private String unit(OrderLine line) {
        return units.byId(line.unitId()).map(UnitOfMeasure::name).orElse("");
    }

    private String taxes(OrderLine line) {
        return line.taxes().stream()
                .map(taxes::byId)
                .flatMap(Optional::stream)
                .map(Tax::name)
                .collect(Collectors.joining(", "));
    }

    private String project(@Nullable Long id) {
        return Optional.ofNullable(id)
                .flatMap(projects::byId)
                .map(ProjectRef::key)
                .orElse("");
    }

    private String user(@Nullable String key) {
        return key == null ? "" : users.displayName(key);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
