package org.prepaidsupport.adapter.web.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderHistory;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** The form of a quotation or an order. */
@Component
public class OrderFormPage {

    private final Orders orders;
    private final OrderHistory history;
    private final Customers customers;
    private final Taxes taxes;
    private final SettingsService settings;
    private final UnitNames unitNames;
    private final LineChoices lineChoices;
    private final Choices choices;
    private final JiraUsers users;
    private final CurrentUser currentUser;
    private final Access access;
    private final Texts texts;
    private final Paths paths;
    private final Clock clock;

    public OrderFormPage(
            Orders orders,
            OrderHistory history,
            Customers customers,
            Taxes taxes,
            SettingsService settings,
            UnitNames unitNames,
            LineChoices lineChoices,
            Choices choices,
            JiraUsers users,
            CurrentUser currentUser,
            Access access,
            Texts texts,
            Paths paths,
            Clock clock) {
        this.orders = orders;
        this.history = history;
        this.customers = customers;
        this.taxes = taxes;
        this.settings = settings;
        this.unitNames = unitNames;
        this.lineChoices = lineChoices;
        this.choices = choices;
        this.users = users;
        this.currentUser = currentUser;
        this.access = access;
        this.texts = texts;
        this.paths = paths;
        this.clock = clock;
    }

    /** @param customer already chosen; 0: none */
    Page create(long customer) {
        access.requireBilling();
        LocalDate today = LocalDate.now(clock);
        int days = settings.get().quotationValidityDays();
        OrderFormView view = new OrderFormView(
                "POST",
                "/orders",
                "",
                0,
                "/orders/preview",
                texts.text("prepaid.order.create.done"),
                paths.page("orders", "{id}"),
                paths.page("orders"),
                customers(customer),
                today.toString(),
                days > 0 ? today.plusDays(days).toString() : "",
                "",
                "",
                projects(Optional.empty()),
                owners(currentUser.key()),
                false,
                unitNames.areShown(List.of()),
                lineChoices.products(List.of()),
                lineChoices.units(),
                withPatterns(List.of(pattern(false))),
                paths.page("products", "new"));
        Frame frame = Frame.of(texts.text("prepaid.orders.new"))
                .under(new Link(texts.text("prepaid.orders"), paths.page("orders")));
        return new Page(frame, "order/form", view);
    }

    Page edit(long id) {
        access.requireBilling();
        OrderOverview overview = orders.get(id);
        SalesOrder order = overview.order();
        List<LineFields> lines = new ArrayList<>();
        overview.lines().forEach(line -> lines.add(fields(order, line)));
        for (int index = 0; index < order.texts().size(); index++) {
            OrderText text = order.texts().get(index);
            lines.add(text.above() + index, LineFields.text(Input.wire(text.kind()), text.text(), false));
        }
        OrderFormView view = new OrderFormView(
                "PUT",
                "/orders/" + id,
                String.valueOf(order.version()),
                history.of(id).size(),
                "/orders/" + id + "/preview",
                texts.text("prepaid.order.save.done", order.number()),
                paths.page("orders", id),
                paths.page("orders", id),
                customers(order.customerId()),
                order.date().toString(),
                order.validUntil() == null ? "" : order.validUntil().toString(),
                order.currency().getCurrencyCode(),
                order.reference(),
                projects(Optional.ofNullable(order.projectId())),
                owners(Optional.ofNullable(order.ownerKey())),
                order.isConfirmed(),
                unitNames.areShown(
                        overview.lines().stream().map(LineOverview::unit).toList()),
                lineChoices.products(
                        overview.lines().stream().map(LineOverview::product).toList()),
                lineChoices.units(),
                withPatterns(lines),
                paths.page("products", "new"));
        Frame frame = Frame.of(texts.text("prepaid.order.edit", order.number()))
                .under(
                        new Link(texts.text("prepaid.orders"), paths.page("orders")),
                        new Link(order.number(), paths.page("orders", id)));
        return new Page(frame, "order/form", view);
    }

    private List<Option> customers(long selected) {
        List<Customer> offered = customers.list(RecordQuery.ALL).items().stream()
                .filter(each -> each.active() || each.id() == selected)
                .toList();
        return choices.orNone(
                "prepaid.choose.customer", Choices.records(offered, Customer::id, Customer::name, List.of(selected)));
    }

    private List<Option> projects(Optional<Long> selected) {
        return choices.orNone(
                "prepaid.choose.none", choices.projects(selected.stream().toList()));
    }

    private LineFields fields(SalesOrder order, LineOverview overview) {
        OrderLine line = overview.line();
        boolean fixed = order.isConfirmed() || line.isMade();
        return new LineFields(
                "product",
                line.id(),
                line.productId(),
                line.description(),
                line.quantity().toString(),
                line.unitId(),
                line.unitPrice().toString(),
                line.discount().isZero() ? "" : line.discount().toString(),
                taxes(line.taxes()),
                overview.task().map(IssueRef::key).orElse(""),
                fixed,
                false);
    }

    private List<LineFields> withPatterns(List<LineFields> lines) {
        List<LineFields> all = new ArrayList<>(lines);
        all.add(pattern(true));
        for (OrderText.Kind kind : OrderText.Kind.values()) {
            all.add(LineFields.text(Input.wire(kind), "", true));
        }
        return all;
    }

    private LineFields pattern(boolean blank) {
        return new LineFields(
                "product", 0, 0, "", "1", lineChoices.usualUnit(), "", "", taxes(List.of()), "", false, blank);
    }

    /** Who it is now, the reader, and nobody; others are found by typing. */
    private List<Option> owners(Optional<String> owner) {
        Set<String> keys = new LinkedHashSet<>();
        owner.ifPresent(keys::add);
        currentUser.key().ifPresent(keys::add);
        return choices.orNone(
                "prepaid.order.owner.none",
                keys.stream()
                        .map(key -> new Option(
                                key,
                                users.displayName(key),
                                owner.filter(key::equals).isPresent()))
                        .toList());
    }

    private List<Option> taxes(Collection<Long> selected) {
        return taxes.list(RecordQuery.ALL).items().stream()
                .filter(tax -> tax.active() || selected.contains(tax.id()))
                .map(tax -> new Option(String.valueOf(tax.id()), tax.name(), selected.contains(tax.id())))
                .toList();
    }
}
