package org.prepaidsupport.adapter.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderFigures;
import org.prepaidsupport.application.order.OrderList;
import org.prepaidsupport.application.order.OrderSummary;
import org.prepaidsupport.application.table.Sheet;
import org.prepaidsupport.domain.customer.Customer;
import org.springframework.stereotype.Component;

/** Orders as a sheet. */
@Component
class OrderCsv {

    private static final List<String> HEADER = List.of(
            "number",
            "customer",
            "date",
            "validUntil",
            "reference",
            "project",
            "owner",
            "state",
            "invoiceStatus",
            "currency",
            "untaxed",
            "total",
            "toInvoice");

    private final JiraProjects projects;
    private final JiraUsers users;

    OrderCsv(JiraProjects projects, JiraUsers users) {
        this.projects = projects;
        this.users = users;
    }

    Sheet sheet(List<OrderList.Listed> parts) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (OrderList.Listed part : parts) {
            List<OrderSummary> orders = part.found().page().items();
            Map<Long, ProjectRef> known = projects.byIds(orders.stream()
                    .map(OrderSummary::projectId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            orders.forEach(order -> rows.add(new Sheet.Row(rows.size() + 2L, cells(order, part.customers(), known))));
        }
        return new Sheet(HEADER, rows);
    }

    private List<String> cells(OrderSummary order, Map<Long, Customer> customers, Map<Long, ProjectRef> known) {
        OrderFigures figures = order.figures();
        return List.of(
                order.number(),
                Optional.ofNullable(customers.get(order.customerId()))
                        .map(Customer::name)
                        .orElse(""),
                order.date().toString(),
                order.validUntil() == null ? "" : order.validUntil().toString(),
                order.reference(),
                Optional.ofNullable(order.projectId())
                        .map(known::get)
                        .map(ProjectRef::key)
                        .orElse(""),
                Optional.ofNullable(order.ownerKey()).map(users::name).orElse(""),
                Input.wire(order.state()),
                Input.wire(figures.invoiceStatus()),
                figures.total().currency().getCurrencyCode(),
                figures.untaxed().amount().toPlainString(),
                figures.total().amount().toPlainString(),
                figures.toInvoice().amount().toPlainString());
    }
}
