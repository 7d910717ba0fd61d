package org.prepaidsupport.adapter.web.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
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

    /** Empty lines that are offered at once, and altogether, where none can be added by script. */
    private static final int MORE = 5;

    private static final int MOST_EMPTY = 50;

    private final Orders orders;
    private final OrderHistory history;
    private final Customers customers;
    private final Taxes taxes;
    private final SettingsService settings;
    private final UnitNames unitNames;
    private final LineChoices lineChoices;
    private final OrderFields fields;
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
            OrderFields fields,
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
        this.fields = fields;
        this.choices = choices;
        this.users = users;
        this.currentUser = currentUser;
        this.access = access;
        this.texts = texts;
        this.paths = paths;
        this.clock = clock;
    }

    /** With a customer already chosen, if the address names one, and as many empty lines as it wants. */
    Page create(Address address) {
        access.requireBilling();
        LocalDate today = LocalDate.now(clock);
        int days = settings.get().quotationValidityDays();
        List<Field> general = fields.general(
                customers(address.query().whole("customer").orElse(0L)),
                "",
                projects(Optional.empty()),
                today.toString(),
                days > 0 ? today.plusDays(days).toString() : "",
                owners(currentUser.key()),
                "",
                false);
        List<ProductChoice> products = lineChoices.products(List.of());
        boolean units = unitNames.areShown(List.of());
        List<LineFields> lines = LineFields.placed(empty(Math.max(1, emptyLines(address))));
        FormView form = FormView.create(
                "/orders",
                sections(general, lines, products, units),
                texts.text("prepaid.action.save"),
                texts.text("prepaid.order.create.done"),
                paths.page("orders", "{id}"));
        OrderFormView view = new OrderFormView(
                form.cancelling(paths.page("orders")),
                0,
                "/orders/preview",
                false,
                units,
                products,
                lineChoices.units(),
                withPatterns(lines),
                paths.page("products", "new"),
                more(address));
        Frame frame = Frame.of(texts.text("prepaid.orders.new"))
                .under(new Link(texts.text("prepaid.orders"), paths.page("orders")));
        return new Page(frame, "order/form", view);
    }

    Page edit(Address address) {
        access.requireBilling();
        long id = address.id(1);
        OrderOverview overview = orders.get(id);
        SalesOrder order = overview.order();
        List<Field> general = fields.general(
                customers(order.customerId()),
                order.reference(),
                projects(Optional.ofNullable(order.projectId())),
                order.date().toString(),
                order.validUntil() == null ? "" : order.validUntil().toString(),
                owners(Optional.ofNullable(order.ownerKey())),
                order.currency().getCurrencyCode(),
                order.isConfirmed());
        List<ProductChoice> products = lineChoices.products(
                overview.lines().stream().map(LineOverview::product).toList());
        boolean units = unitNames.areShown(
                overview.lines().stream().map(LineOverview::unit).toList());
        List<LineFields> lines = LineFields.placed(lines(overview, emptyLines(address)));
        FormView form = FormView.replace(
                "/orders/" + id,
                order.version(),
                sections(general, lines, products, units),
                texts.text("prepaid.action.save"),
                texts.text("prepaid.order.save.done", order.number()),
                paths.page("orders", id));
        OrderFormView view = new OrderFormView(
                form,
                history.of(id).size(),
                "/orders/" + id + "/preview",
                order.isConfirmed(),
                units,
                products,
                lineChoices.units(),
                withPatterns(lines),
                paths.page("products", "new"),
                more(address));
        Frame frame = Frame.of(texts.text("prepaid.order.edit", order.number()))
                .under(
                        new Link(texts.text("prepaid.orders"), paths.page("orders")),
                        new Link(order.number(), paths.page("orders", id)));
        return new Page(frame, "order/form", view);
    }

    private List<Section> sections(
            List<Field> general, List<LineFields> lines, List<ProductChoice> products, boolean units) {
        return List.of(
                new Section("", general),
                new Section("", fields.lines(lines, products, units ? lineChoices.units() : List.of())));
    }

    private List<LineFields> lines(OrderOverview overview, int empty) {
        SalesOrder order = overview.order();
        List<LineFields> lines = new ArrayList<>();
        overview.lines().forEach(line -> lines.add(fields(order, line)));
        for (int index = 0; index < order.texts().size(); index++) {
            OrderText text = order.texts().get(index);
            lines.add(text.above() + index, LineFields.text(Input.wire(text.kind()), text.text(), false));
        }
        lines.addAll(empty(empty));
        return lines;
    }

    private List<LineFields> empty(int count) {
        return Collections.nCopies(count, pattern(false));
    }

    private static int emptyLines(Address address) {
        return address.query()
                .whole("lines")
                .map(lines -> (int) Math.max(0, Math.min(lines, MOST_EMPTY)))
                .orElse(0);
    }

    private static String more(Address address) {
        return address.with("lines", String.valueOf(Math.min(MOST_EMPTY, emptyLines(address) + MORE)));
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
                "",
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
                "", "product", 0, 0, "", "1", lineChoices.usualUnit(), "", "", taxes(List.of()), "", false, blank);
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
