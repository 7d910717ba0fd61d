package org.prepaidsupport.application.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.domain.order.InvoiceStatus;
import org.prepaidsupport.domain.order.OrderState;
import org.springframework.stereotype.Component;

/** What lists of orders are asked for in an address. */
@Component
public class OrderFilter {

    private static final long NO_PROJECT = -1;

    private final JiraProjects projects;
    private final JiraUsers users;
    private final Clock clock;

    OrderFilter(JiraProjects projects, JiraUsers users, Clock clock) {
        this.projects = projects;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Newest first where nothing else is asked for.
     *
     * @throws org.prepaidsupport.domain.InvalidInput naming every bad field
     */
    public OrderQuery read(Input query, PageRequest page) {
        String sort = query.text("sort").orElse("-number");
        OrderQuery read = new OrderQuery(
                query.choice("state", OrderState.class),
                query.whole("customer"),
                query.text("project")
                        .map(key -> projects.byKey(key).map(ProjectRef::id).orElse(NO_PROJECT)),
                query.text("q", 255),
                query.choice("invoiceStatus", InvoiceStatus.class),
                query.text("owner", 255).map(name -> users.key(name).orElse(name)),
                query.flag("expired").filter(wanted -> wanted).map(any -> LocalDate.now(clock)),
                sort(sort.startsWith("-") ? sort.substring(1) : sort, query),
                sort.startsWith("-"),
                page);
        query.validation().check();
        return read;
    }

    private static OrderQuery.Sort sort(String name, Input query) {
        Optional<OrderQuery.Sort> known = Arrays.stream(OrderQuery.Sort.values())
                .filter(each -> Input.wire(each).equals(name))
                .findFirst();
        String all = Arrays.stream(OrderQuery.Sort.values()).map(Input::wire).collect(Collectors.joining(", "));
        query.require(known.isPresent(), "sort", "prepaid.error.not.choice", all);
        return known.orElse(OrderQuery.Sort.NUMBER);
    }
}
