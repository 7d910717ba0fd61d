package org.prepaidsupport.adapter.web.order;

import java.util.List;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.Fact;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Sendable;
import org.prepaidsupport.adapter.web.list.Row;

/**
 * An order with its lines.
 *
 * @param warnings sentences about used time
 * @param confirming at most one, while that goes on
 * @param steps empty once cancelled
 * @param bars at most one: all prepaid time together
 * @param columns of the table of lines
 * @param units whether units of measure are shown
 * @param discounts whether any line has one
 * @param sums below the lines
 */
public record OrderView(
        List<String> warnings,
        List<ConfirmingView> confirming,
        List<Step> steps,
        List<Fact> facts,
        List<Link> links,
        List<BalanceBar> bars,
        int columns,
        boolean units,
        boolean discounts,
        List<OrderEntry> entries,
        List<Fact> sums,
        List<Row> invoices,
        List<HistoryView> history)
        implements Sendable {

    public OrderView {
        warnings = List.copyOf(warnings);
        confirming = List.copyOf(confirming);
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
        bars = List.copyOf(bars);
        entries = List.copyOf(entries);
        sums = List.copyOf(sums);
        invoices = List.copyOf(invoices);
        history = List.copyOf(history);
    }

    public boolean hasSteps() {
        return !steps.isEmpty();
    }

    public boolean hasInvoices() {
        return !invoices.isEmpty();
    }

    @Override
    public List<FormView> forms() {
        return entries.stream()
                .flatMap(entry -> entry.line().stream())
                .flatMap(line -> line.forms().stream())
                .toList();
    }

    @Override
    public OrderView with(FormView form) {
        return new OrderView(
                warnings,
                confirming,
                steps,
                facts,
                links,
                bars,
                columns,
                units,
                discounts,
                entries.stream().map(entry -> entry.with(form)).toList(),
                sums,
                invoices,
                history);
    }
}
