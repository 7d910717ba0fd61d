package org.prepaidsupport.application.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** Reads which time somebody wants to see. */
@Component
public class TimesheetFilter {

    private final OrderStore orders;
    private final JiraProjects projects;
    private final JiraUsers users;
    private final JiraIssues issues;
    private final IssuePermissions permissions;

    public TimesheetFilter(
            OrderStore orders,
            JiraProjects projects,
            JiraUsers users,
            JiraIssues issues,
            IssuePermissions permissions) {
        this.orders = orders;
        this.projects = projects;
        this.users = users;
        this.issues = issues;
        this.permissions = permissions;
    }

    /**
     * {@code from, to, customer, order, project} (key), {@code author} (key or name), {@code billable},
     * {@code issue} (key; one that the reader may not see has no time).
     */
    public TimesheetQuery read(Input input) {
        Optional<LocalDate> from = input.date("from");
        Optional<LocalDate> to = input.date("to");
        Optional<Long> order = input.whole("order");
        Optional<Long> customer = input.whole("customer");
        Optional<Boolean> billable = input.flag("billable");
        Optional<List<Long>> recordedIn = input.text("project")
                .map(key -> projects.byKey(key).map(ProjectRef::id).stream().toList());
        Optional<String> author =
                input.text("author").map(name -> users.key(name).orElse(name));
        Optional<List<Long>> onIssues = input.text("issue")
                .map(key -> issues.byKey(key).map(IssueRef::id).filter(permissions::mayBrowse).stream()
                        .toList());
        input.validation().check();
        Optional<List<Long>> lines =
                order.map(id -> linesOfOrder(id, customer)).or(() -> customer.map(this::linesOfCustomer));
        return new TimesheetQuery(from, to, lines, billable, recordedIn, author, onIssues);
    }

    private List<Long> linesOfOrder(long orderId, Optional<Long> customer) {
        return orders.byId(orderId)
                .filter(order -> customer.isEmpty() || customer.get() == order.customerId())
                .map(TimesheetFilter::lines)
                .orElse(List.of());
    }

    private List<Long> linesOfCustomer(long customerId) {
        OrderQuery all = OrderQuery.all(PageRequest.CHOICES).ofCustomer(customerId);
        return orders.list(all).items().stream()
                .flatMap(order -> lines(order).stream())
                .toList();
    }

    private static List<Long> lines(SalesOrder order) {
        return order.lines().stream().map(OrderLine::id).toList();
    }
}
