package org.prepaidsupport.adapter.web.order;

import java.util.List;
import java.util.Map;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.BalanceBars;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.Sums;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.domain.order.LineProgress;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

/** Lines of orders as pages and panels show them. */
@Component
public class OrderLineViews {

    private final BalanceBars bars;
    private final UnitNames unitNames;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;
    private final Access access;

    public OrderLineViews(
            UnitNames unitNames, BalanceBars bars, Formats formats, Texts texts, Paths paths, Access access) {
        this.unitNames = unitNames;
        this.bars = bars;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
        this.access = access;
    }

    OrderLineView of(SalesOrder order, LineOverview overview, Map<Long, Tax> taxes) {
        OrderLine line = overview.line();
        LineProgress progress = overview.progress();
        boolean counted = countsTime(overview);
        long remaining = progress.remainingSeconds().orElse(0L);
        boolean writes = order.isConfirmed() && access.isBilling();
        return new OrderLineView(
                line.id(),
                overview.product().name(),
                below(overview.product().name(), line.description()),
                overview.task()
                        .map(task -> List.of(new Link(task.key(), paths.issue(task.key()))))
                        .orElse(List.of()),
                overview.project()
                        .map(project -> List.of(new Link(project.key(), paths.project(project.key()))))
                        .orElse(List.of()),
                formats.quantity(line.quantity()),
                unitNames.of(overview.unit()),
                formats.quantity(progress.delivered()),
                counted && order.isConfirmed() ? paths.page("orders", order.id(), "delivered", line.id()) : "",
                counted ? exactly(progress) : "",
                bar(order, overview),
                progress.remainingSeconds().isPresent() && order.isConfirmed() ? Formats.duration(remaining) : "",
                progress.remainingSeconds().isPresent() ? texts.text("prepaid.hours", formats.hours(remaining)) : "",
                remaining < 0,
                formats.quantity(progress.invoiced()),
                formats.price(line.unitPrice(), order.currency()),
                line.discount().isZero() ? "" : formats.percent(line.discount()),
                Sums.names(line.taxes(), taxes),
                formats.money(overview.subtotal()),
                writes && line.policy() == InvoicingPolicy.MILESTONES,
                writes ? entry(overview) : List.of());
    }

    /** Where Delivered is entered, or how many percent are reached. */
    private List<FormView> entry(LineOverview overview) {
        OrderLine line = overview.line();
        String product = overview.product().name();
        if (LineProgress.isByHand(line, overview.unit())) {
            Field delivered = Field.number(
                    "quantity",
                    texts.text("prepaid.order.delivered.enter", product),
                    overview.progress().delivered().toString());
            return List.of(entry(line, delivered, texts.text("prepaid.order.delivered.done")));
        }
        if (line.policy() == InvoicingPolicy.MILESTONES) {
            Field reached = Field.number(
                    "percentReached",
                    texts.text("prepaid.order.reached.enter", product),
                    line.percentReached().toString());
            return List.of(entry(line, reached, texts.text("prepaid.order.reached.done")));
        }
        return List.of();
    }

    private FormView entry(OrderLine line, Field field, String done) {
        return FormView.put(
                "/order-lines/" + line.id() + "/delivered",
                List.of(new Section("", List.of(field))),
                texts.text("prepaid.action.save"),
                done);
    }

    /** What a line says below the name of its product. */
    private static String below(String product, String description) {
        if (description.equals(product)) {
            return "";
        }
        return description.startsWith(product + "\n") ? description.substring(product.length() + 1) : description;
    }

    /** How much of the line is used; empty where that isn't counted in time, or nothing is sold yet. */
    public List<BalanceBar> bar(SalesOrder order, LineOverview overview) {
        if (!countsTime(overview) || !order.isConfirmed()) {
            return List.of();
        }
        return List.of(bars.of(
                overview.unit().seconds(overview.line().quantity()),
                overview.progress().deliveredSeconds(),
                overview.product().upsellThreshold().value().intValue()));
    }

    private String exactly(LineProgress progress) {
        return texts.text(
                "prepaid.order.delivered.hint",
                Formats.duration(progress.deliveredSeconds()),
                formats.number(progress.delivered()));
    }

    private static boolean countsTime(LineOverview overview) {
        InvoicingPolicy policy = overview.line().policy();
        return overview.unit().isTime() && (policy == InvoicingPolicy.PREPAID || policy == InvoicingPolicy.TIMESHEETS);
    }
}
