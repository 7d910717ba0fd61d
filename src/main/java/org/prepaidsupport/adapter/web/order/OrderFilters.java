package org.prepaidsupport.adapter.web.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderList;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderState;
import org.springframework.stereotype.Component;

/** What the list of orders can be filtered by; of customers, projects and owners those that there are orders of. */
@Component
public class OrderFilters {

    private final JiraProjects projects;
    private final JiraUsers users;
    private final Lists lists;
    private final Texts texts;

    public OrderFilters(JiraProjects projects, JiraUsers users, Lists lists, Texts texts) {
        this.projects = projects;
        this.users = users;
        this.lists = lists;
        this.texts = texts;
    }

    List<Filter> of(Address address, OrderList.Choices choices) {
        return List.of(
                lists.choice(address, "state", "prepaid.order.state", "prepaid.order.state.", OrderState.values()),
                lists.choice(
                        address,
                        "invoiceStatus",
                        "prepaid.field.invoice.status",
                        "prepaid.invoice.status.",
                        InvoiceStatus.values()),
                lists.records(
                        address,
                        "customer",
                        "prepaid.field.customer",
                        sorted(choices.customers().values(), Customer::name),
                        each -> String.valueOf(each.id()),
                        Customer::name),
                lists.records(
                        address,
                        "project",
                        "prepaid.field.project",
                        sorted(
                                projects.byIds(List.copyOf(choices.used().projects()))
                                        .values(),
                                Choices::label),
                        ProjectRef::key,
                        Choices::label),
                lists.records(
                        address,
                        "owner",
                        "prepaid.field.owner",
                        sorted(choices.used().owners(), users::displayName),
                        users::name,
                        users::displayName),
                expired(address));
    }

    private Filter expired(Address address) {
        boolean only = address.parameter("expired").equals("true");
        return new Filter(
                "expired",
                texts.text("prepaid.order.validity"),
                List.of(
                        new Option("", texts.text("prepaid.filter.any"), !only),
                        new Option("true", texts.text("prepaid.order.expired"), only)));
    }

    private static <T> List<T> sorted(Collection<T> some, Function<T, String> name) {
        return some.stream()
                .sorted(Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
