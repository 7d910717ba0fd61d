package org.prepaidsupport.adapter.web.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.BalanceBars;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.Sums;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.invoice.InvoiceRows;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.order.Confirmation;
import org.prepaidsupport.application.order.Confirmations;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.upselling.UpsellLevels;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

/** An order as billing staff read it. */
@Component
public class OrderPage {

    /** Beside unit and discount. */
    private static final int COLUMNS = 8;

    private static final List<OrderState> WAY = List.of(OrderState.QUOTATION, OrderState.SENT, OrderState.CONFIRMED);

    private final Orders orders;
    private final Confirmations confirmations;
    private final Invoices invoices;
    private final OrderLinks links;
    private final Sums sums;
    private final UnitNames unitNames;
    private final Access access;
    private final OrderLineViews lineViews;
    private final OrderActions actions;
    private final OrderStates states;
    private final InvoiceRows invoiceRows;
    private final HistoryViews history;
    private final UpsellLevels upselling;
    private final BalanceBars bars;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public OrderPage(
            Orders orders,
            Confirmations confirmations,
            Invoices invoices,
            OrderLinks links,
            Sums sums,
            UnitNames unitNames,
            Access access,
            OrderLineViews lineViews,
            OrderActions actions,
            OrderStates states,
            InvoiceRows invoiceRows,
            HistoryViews history,
            UpsellLevels upselling,
            BalanceBars bars,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.orders = orders;
        this.confirmations = confirmations;
        this.invoices = invoices;
        this.links = links;
        this.sums = sums;
        this.unitNames = unitNames;
        this.access = access;
        this.lineViews = lineViews;
        this.actions = actions;
        this.states = states;
        this.invoiceRows = invoiceRows;
        this.history = history;
        this.upselling = upselling;
        this.bars = bars;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    Page page(long id) {
        OrderOverview overview = orders.get(id);
        SalesOrder order = overview.order();
        Confirmation confirmation = confirmations.of(order);
        boolean offering = access.isBilling() && confirmation.state() != Confirmation.State.RUNNING;
        List<InvoiceOverview> billed = invoices.ofOrder(order.id());
        List<String> drafts = billed.stream()
                .map(InvoiceOverview::invoice)
                .filter(each -> each.state() == InvoiceState.DRAFT)
                .map(invoiceRows::name)
                .toList();
        Frame frame = Frame.of(order.number())
                .under(new Link(texts.text("prepaid.orders"), paths.page("orders")))
                .marked(lozenges(overview))
                .offering(offering ? actions.of(overview, confirmation, drafts) : actions.ofReader(overview));
        return new Page(frame, "order/order", view(overview, confirmation, billed));
    }

    private List<Lozenge> lozenges(OrderOverview overview) {
        SalesOrder order = overview.order();
        List<Lozenge> lozenges = new ArrayList<>(List.of(states.of(order.state())));
        if (order.isConfirmed()) {
            lozenges.add(states.of(overview.invoiceStatus()));
        }
        if (overview.expired()) {
            lozenges.add(states.expired());
        }
        if (order.locked()) {
            lozenges.add(states.locked());
        }
        return lozenges;
    }

    private OrderView view(OrderOverview overview, Confirmation confirmation, List<InvoiceOverview> invoiced) {
        SalesOrder order = overview.order();
        Map<Long, Tax> levied = sums.taxes();
        List<Row> billed = invoiced.stream().map(invoiceRows::row).toList();
        boolean units = unitNames.areShown(
                overview.lines().stream().map(LineOverview::unit).toList());
        boolean discounts =
                order.lines().stream().anyMatch(line -> !line.discount().isZero());
        return new OrderView(
                warnings(overview),
                confirming(order, confirmation),
                steps(order),
                facts(overview),
                links.of(overview, invoiced),
                bar(overview),
                COLUMNS + (units ? 1 : 0) + (discounts ? 1 : 0),
                units,
                discounts,
                entries(overview, levied),
                sums.of(overview.totals(), levied),
                billed,
                history.of(order.id()));
    }

    private List<String> warnings(OrderOverview overview) {
        return upselling.of(overview).stream()
                .map(level -> texts.text(
                        "prepaid.upsell.warning",
                        level.line().line().title(),
                        formats.percent(level.highest()),
                        Formats.duration(level.line().progress().deliveredSeconds()),
                        Formats.duration(
                                level.line().unit().seconds(level.line().line().quantity()))))
                .toList();
    }

    private List<OrderEntry> entries(OrderOverview overview, Map<Long, Tax> levied) {
        SalesOrder order = overview.order();
        List<OrderEntry> entries = new ArrayList<>();
        overview.lines().forEach(line -> entries.add(OrderEntry.of(lineViews.of(order, line, levied))));
        for (int index = 0; index < order.texts().size(); index++) {
            OrderText text = order.texts().get(index);
            entries.add(text.above() + index, new OrderEntry(Input.wire(text.kind()), text.text(), List.of()));
        }
        return entries;
    }

    private List<ConfirmingView> confirming(SalesOrder order, Confirmation confirmation) {
        if (confirmation.state() != Confirmation.State.RUNNING) {
            return List.of();
        }
        Confirmation.Share projects = confirmation.projects();
        Confirmation.Share tasks = confirmation.tasks();
        String words = texts.text(
                "prepaid.order.confirming", projects.made() + tasks.made(), projects.total() + tasks.total());
        return List.of(new ConfirmingView(order.id(), words));
    }

    private List<Step> steps(SalesOrder order) {
        if (order.state() == OrderState.CANCELLED) {
            return List.of();
        }
        return WAY.stream()
                .map(state -> new Step(states.of(state).text(), state == order.state()))
                .toList();
    }

    private List<Fact> facts(OrderOverview overview) {
        SalesOrder order = overview.order();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                texts.text("prepaid.field.customer"),
                overview.customer().name(),
                paths.page("customers", order.customerId())));
        add(facts, "prepaid.field.date", formats.date(order.date()));
        add(facts, "prepaid.field.valid.until", formats.date(order.validUntil()));
        add(facts, "prepaid.field.reference", order.reference());
        add(facts, "prepaid.field.owner", overview.owner().orElse(""));
        overview.project()
                .ifPresent(project -> facts.add(new Fact(
                        texts.text("prepaid.field.project"), Choices.label(project), paths.project(project.key()))));
        return facts;
    }

    private void add(List<Fact> facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(texts.text(key), value, ""));
        }
    }

    private List<BalanceBar> bar(OrderOverview overview) {
        List<LineOverview> prepaid = overview.lines().stream()
                .filter(line -> line.progress().remainingSeconds().isPresent())
                .toList();
        if (prepaid.isEmpty() || !overview.order().isConfirmed()) {
            return List.of();
        }
        long ordered = prepaid.stream()
                .mapToLong(line -> line.unit().seconds(line.line().quantity()))
                .sum();
        long delivered = prepaid.stream()
                .mapToLong(line -> line.progress().deliveredSeconds())
                .sum();
        return List.of(bars.of(ordered, delivered, 0));
    }
}
