package org.prepaidsupport.adapter.web.time;

import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.customer.Customer;
import org.springframework.stereotype.Component;

/** What recorded time can be searched by: customers and orders only by those who may see them. */
@Component
public class TimeFilters {

    private final Customers customers;
    private final Orders orders;
    private final JiraProjects projects;
    private final IssuePermissions permissions;
    private final Access access;
    private final Lists lists;
    private final Texts texts;

    public TimeFilters(
            Customers customers,
            Orders orders,
            JiraProjects projects,
            IssuePermissions permissions,
            Access access,
            Lists lists,
            Texts texts) {
        this.customers = customers;
        this.orders = orders;
        this.projects = projects;
        this.permissions = permissions;
        this.access = access;
        this.lists = lists;
        this.texts = texts;
    }

    List<Filter> of(Address address) {
        List<Filter> filters = new ArrayList<>();
        if (access.isBillingViewer()) {
            filters.add(lists.records(
                    address,
                    "customer",
                    "prepaid.field.customer",
                    customers.list(RecordQuery.ALL).items(),
                    each -> String.valueOf(each.id()),
                    Customer::name));
            filters.add(lists.records(
                    address,
                    "order",
                    "prepaid.field.order",
                    orders.list(OrderQuery.all(PageRequest.CHOICES)).items(),
                    each -> String.valueOf(each.order().id()),
                    TimeFilters::name));
        }
        filters.add(lists.records(
                address, "project", "prepaid.panel.recorded", visible(), ProjectRef::key, ProjectRef::name));
        filters.add(billable(address));
        return filters;
    }

    private static String name(OrderOverview order) {
        return order.order().number() + " " + order.customer().name();
    }

    private List<ProjectRef> visible() {
        boolean all = access.isBillingViewer();
        return projects.all().stream()
                .filter(each -> all ? permissions.mayBrowseProject(each.id()) : permissions.mayWorkInProject(each.id()))
                .toList();
    }

    private Filter billable(Address address) {
        String wanted = address.parameter("billable");
        return new Filter(
                "billable",
                texts.text("prepaid.tab.counts"),
                List.of(
                        new Option("", texts.text("prepaid.filter.any"), wanted.isEmpty()),
                        new Option("true", texts.text("prepaid.timesheets.covered"), wanted.equals("true")),
                        new Option("false", texts.text("prepaid.timesheets.uncovered"), wanted.equals("false"))));
    }
}
