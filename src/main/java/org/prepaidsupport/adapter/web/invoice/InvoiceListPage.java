package org.prepaidsupport.adapter.web.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
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
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.springframework.stereotype.Component;

/** The list of invoices and credit notes. */
@Component
public class InvoiceListPage {

    /** Stands among the states of payment. */
    private static final String OVERDUE = "overdue";

    private static final List<String> KEPT = List.of("q", "state", "kind", "customer", "order", "sort");

    private final Invoices invoices;
    private final Customers customers;
    private final Access access;
    private final Lists lists;
    private final InvoiceRows rows;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;
    private final Clock clock;

    public InvoiceListPage(
            Invoices invoices,
            Customers customers,
            Access access,
            Lists lists,
            InvoiceRows rows,
            Formats formats,
            Texts texts,
            Paths paths,
            Clock clock) {
        this.invoices = invoices;
        this.customers = customers;
        this.access = access;
        this.lists = lists;
        this.rows = rows;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
        this.clock = clock;
    }

    Page page(Address address) {
        InvoiceQuery query = query(address);
        // Invoices come of orders, so that is where the way to the first one leads.
        Link first = new Link(texts.text("prepaid.orders"), paths.page("orders"));
        ListView view = lists.of(
                        address,
                        invoices.list(query),
                        "prepaid.invoices.",
                        first,
                        filters(address),
                        columns(address),
                        rows::listed)
                .summedUp(sums(query));
        return new Page(Frame.of(texts.text("prepaid.invoices")).offering(actions(address)), "common/list", view);
    }

    private List<Action> actions(Address address) {
        List<Action> actions = new ArrayList<>();
        if (access.isBilling()) {
            actions.add(
                    Action.link("prepaid-billing-run", texts.text("prepaid.run.title"), paths.page("invoices", "run"))
                            .primary());
        }
        actions.add(Action.link("prepaid-export", texts.text("prepaid.export"), export(address)));
        return actions;
    }

    /** All that the list shows, on whatever page of it. */
    private String export(Address address) {
        StringBuilder export = new StringBuilder(paths.rest("/invoices")).append("?format=csv");
        for (String name : KEPT) {
            if (!address.parameter(name).isEmpty()) {
                export.append('&').append(name).append('=').append(Address.encode(address.parameter(name)));
            }
        }
        String payment = address.parameter("payment");
        if (payment.equals(OVERDUE)) {
            export.append("&overdue=true");
        } else if (!payment.isEmpty()) {
            export.append("&payment=").append(Address.encode(payment));
        }
        return export.toString();
    }

    private InvoiceQuery query(Address address) {
        Input query = address.query();
        boolean overdue = address.parameter("payment").equals(OVERDUE);
        String sort = address.parameter("sort");
        InvoiceQuery wanted = new InvoiceQuery(
                query.choice("state", InvoiceState.class),
                query.choice("kind", InvoiceKind.class),
                overdue ? Optional.empty() : query.choice("payment", PaymentState.class),
                overdue ? Optional.of(LocalDate.now(clock)) : Optional.empty(),
                query.whole("customer"),
                query.whole("order"),
                query.text("q", 255),
                sort(sort.replace("-", "")),
                sort.isEmpty() || sort.startsWith("-"),
                address.rows());
        query.validation().check();
        return wanted;
    }

    private static InvoiceQuery.Sort sort(String name) {
        for (InvoiceQuery.Sort each : InvoiceQuery.Sort.values()) {
            if (Input.wire(each).equals(name)) {
                return each;
            }
        }
        return InvoiceQuery.Sort.CREATED;
    }

    private List<Filter> filters(Address address) {
        Filter payment = lists.choice(
                address, "payment", "prepaid.invoice.payment", "prepaid.payment.state.", PaymentState.values());
        List<Option> options = new ArrayList<>(payment.options());
        options.add(new Option(
                OVERDUE,
                texts.text("prepaid.payment.overdue"),
                address.parameter("payment").equals(OVERDUE)));
        return List.of(
                lists.choice(address, "kind", "prepaid.invoice.kind", "prepaid.invoice.kind.", InvoiceKind.values()),
                lists.choice(address, "state", "prepaid.order.state", "prepaid.invoice.state.", InvoiceState.values()),
                new Filter(payment.name(), payment.label(), options),
                lists.records(
                        address,
                        "customer",
                        "prepaid.field.customer",
                        customers.list(RecordQuery.ALL).items(),
                        each -> String.valueOf(each.id()),
                        Customer::name));
    }

    private List<Column> columns(Address address) {
        return List.of(
                lists.sortable(address, "prepaid.field.number", "number", false),
                Column.of(texts.text("prepaid.field.customer")),
                Column.of(texts.text("prepaid.field.order")),
                lists.sortable(address, "prepaid.field.invoice.date", "date", false),
                lists.sortable(address, "prepaid.field.due", "due", false),
                Column.of(texts.text("prepaid.order.state")),
                lists.sortable(address, "prepaid.field.total", "total", false).asNumber(),
                lists.sortable(address, "prepaid.invoice.open", "open", false).asNumber());
    }

    private List<Row> sums(InvoiceQuery query) {
        return invoices.sums(query).stream()
                .map(each -> Row.of(
                        Cell.text(
                                texts.text("prepaid.invoices.sum", each.total().currency())),
                        Cell.text(""),
                        Cell.text(""),
                        Cell.text(""),
                        Cell.text(""),
                        Cell.text(""),
                        Cell.number(
                                formats.money(each.total()),
                                texts.text("prepaid.invoices.untaxed", formats.money(each.untaxed()))),
                        Cell.number(formats.money(each.open()))))
                .toList();
    }
}
