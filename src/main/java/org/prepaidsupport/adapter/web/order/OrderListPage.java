package org.prepaidsupport.adapter.web.order;

import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.ListView;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** The list of quotations and orders. */
@Component
public class OrderListPage {

    private final Orders orders;
    private final Customers customers;
    private final Access access;
    private final Lists lists;
    private final OrderStates states;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public OrderListPage(
            Orders orders,
            Customers customers,
            Access access,
            Lists lists,
            OrderStates states,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.orders = orders;
        this.customers = customers;
        this.access = access;
        this.lists = lists;
        this.states = states;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    Page page(Address address) {
        boolean writes = access.isBilling();
        Link first = new Link(texts.text("prepaid.orders.new"), writes ? paths.page("orders", "new") : "");
        ListView view = lists.of(
                address,
                orders.list(query(address)),
                "prepaid.orders.",
                first,
                filters(address),
                columns(address),
                this::row);
        Frame frame = Frame.of(texts.text("prepaid.orders"));
        return new Page(writes ? frame.offering(List.of(create(first))) : frame, "common/list", view);
    }

    private static Action create(Link first) {
        return Action.link("prepaid-new-order", first.text(), first.href()).primary();
    }

    private static OrderQuery query(Address address) {
        Input query = address.query();
        Optional<OrderState> state = query.choice("state", OrderState.class);
        Optional<Long> customer = query.whole("customer");
        Optional<String> text = query.text("q", 255);
        query.validation().check();
        String sort = address.parameter("sort");
        boolean descending = sort.isEmpty() || sort.startsWith("-");
        return new OrderQuery(
                state, customer, Optional.empty(), text, sort(sort.replace("-", "")), descending, address.rows());
    }

    private static OrderQuery.Sort sort(String name) {
        for (OrderQuery.Sort each : OrderQuery.Sort.values()) {
            if (Input.wire(each).equals(name)) {
                return each;
            }
        }
        return OrderQuery.Sort.NUMBER;
    }

    private List<Filter> filters(Address address) {
        List<Customer> known = customers.list(RecordQuery.ALL).items();
        return List.of(
                lists.choice(address, "state", "prepaid.order.state", "prepaid.order.state.", OrderState.values()),
                lists.records(
                        address,
                        "customer",
                        "prepaid.field.customer",
                        known,
                        each -> String.valueOf(each.id()),
                        Customer::name));
    }

    private List<Column> columns(Address address) {
        return List.of(
                lists.sortable(address, "prepaid.field.number", "number", true),
                Column.of(texts.text("prepaid.field.customer")),
                lists.sortable(address, "prepaid.field.date", "date", false),
                lists.sortable(address, "prepaid.field.reference", "reference", false),
                lists.sortable(address, "prepaid.order.state", "state", false),
                Column.of(texts.text("prepaid.field.invoice.status")),
                Column.number(texts.text("prepaid.field.total")));
    }

    private Row row(OrderOverview overview) {
        SalesOrder order = overview.order();
        Cell status = order.isConfirmed() ? Cell.states(states.of(overview.invoiceStatus())) : Cell.text("");
        return Row.of(
                Cell.link(order.number(), paths.page("orders", order.id())),
                Cell.link(overview.customer().name(), paths.page("customers", order.customerId())),
                Cell.text(formats.date(order.date())),
                Cell.text(order.reference()),
                Cell.states(states.of(order.state())),
                status,
                Cell.number(formats.money(overview.totals().total())));
    }
}
