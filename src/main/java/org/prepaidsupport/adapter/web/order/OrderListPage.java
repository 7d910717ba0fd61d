package org.prepaidsupport.adapter.web.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.ListView;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.order.OrderFilter;
import org.prepaidsupport.application.order.OrderList;
import org.prepaidsupport.application.order.OrderListStore;
import org.prepaidsupport.application.order.OrderSummary;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.money.Money;
import org.prepaidsupport.domain.order.OrderState;
import org.springframework.stereotype.Component;

/** The list of quotations and orders. */
@Component
public class OrderListPage {

    private final OrderList orders;
    private final OrderFilter filter;
    private final OrderFilters filters;
    private final JiraUsers users;
    private final Access access;
    private final Lists lists;
    private final OrderStates states;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;
    private final Clock clock;

    public OrderListPage(
            OrderList orders,
            OrderFilter filter,
            OrderFilters filters,
            JiraUsers users,
            Access access,
            Lists lists,
            OrderStates states,
            Formats formats,
            Texts texts,
            Paths paths,
            Clock clock) {
        this.orders = orders;
        this.filter = filter;
        this.filters = filters;
        this.users = users;
        this.access = access;
        this.lists = lists;
        this.states = states;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
        this.clock = clock;
    }

    Page page(Address address) {
        boolean writes = access.isBilling();
        Link first = new Link(texts.text("prepaid.orders.new"), writes ? paths.page("orders", "new") : "");
        OrderList.Listed listed = orders.find(filter.read(address.query(), address.rows()));
        ListView view = lists.of(
                        address,
                        listed.found().page(),
                        "prepaid.orders.",
                        first,
                        filters.of(address, orders.choices()),
                        columns(address),
                        order -> row(order, listed.customers()))
                .summedUp(listed.found().sums().stream().map(this::sum).toList());
        List<Action> actions = new ArrayList<>();
        if (writes) {
            actions.add(
                    Action.link("prepaid-new-order", first.text(), first.href()).primary());
        }
        if (!view.isEmpty()) {
            actions.add(Action.link("prepaid-export", texts.text("prepaid.export"), export(address)));
        }
        return new Page(Frame.of(texts.text("prepaid.orders")).offering(actions), "common/list", view);
    }

    /** The same search and filters as a file. */
    private String export(Address address) {
        String query = new Address("", List.of(), address.parameters()).with("format", "csv");
        return paths.rest("/orders") + query;
    }

    private List<Column> columns(Address address) {
        return List.of(
                lists.sortable(address, "prepaid.field.number", "number", true),
                lists.sortable(address, "prepaid.field.customer", "customer", false),
                lists.sortable(address, "prepaid.field.date", "date", false),
                lists.sortable(address, "prepaid.field.valid.until", "valid-until", false),
                lists.sortable(address, "prepaid.field.reference", "reference", false),
                lists.sortable(address, "prepaid.field.owner", "owner", false),
                lists.sortable(address, "prepaid.order.state", "state", false),
                lists.sortable(address, "prepaid.field.invoice.status", "invoice-status", false),
                lists.sortableNumber(address, "prepaid.field.to.invoice", "to-invoice"),
                lists.sortableNumber(address, "prepaid.field.total", "total"));
    }

    private Row row(OrderSummary order, Map<Long, Customer> customers) {
        boolean confirmed = order.state() == OrderState.CONFIRMED;
        return Row.of(
                Cell.link(order.number(), paths.page("orders", order.id())),
                Cell.link(
                        Optional.ofNullable(customers.get(order.customerId()))
                                .map(Customer::name)
                                .orElse(""),
                        paths.page("customers", order.customerId())),
                Cell.text(formats.date(order.date())),
                Cell.text(confirmed ? "" : formats.date(order.validUntil())),
                Cell.text(order.reference()),
                Cell.text(Optional.ofNullable(order.ownerKey())
                        .map(users::displayName)
                        .orElse("")),
                state(order),
                confirmed ? Cell.states(states.of(order.figures().invoiceStatus())) : Cell.text(""),
                Cell.number(amount(order.figures().toInvoice())),
                Cell.number(formats.money(order.figures().total())));
    }

    private Cell state(OrderSummary order) {
        List<Lozenge> lozenges = new ArrayList<>(List.of(states.of(order.state())));
        if (order.isExpired(LocalDate.now(clock))) {
            lozenges.add(states.expired());
        }
        if (order.locked()) {
            lozenges.add(states.locked());
        }
        return Cell.states(lozenges.toArray(Lozenge[]::new));
    }

    /** Nothing is easier to read than many zeros. */
    private String amount(Money money) {
        return money.isZero() ? "" : formats.money(money);
    }

    private Row sum(OrderListStore.Sum sum) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(texts.text(
                "prepaid.orders.sum",
                formats.count(sum.orders()),
                sum.total().currency().getCurrencyCode())));
        for (int column = 0; column < 7; column++) {
            cells.add(Cell.text(""));
        }
        cells.add(Cell.number(amount(sum.toInvoice())));
        cells.add(Cell.number(
                formats.money(sum.total()), texts.text("prepaid.orders.untaxed", formats.money(sum.untaxed()))));
        return new Row(cells);
    }
}
