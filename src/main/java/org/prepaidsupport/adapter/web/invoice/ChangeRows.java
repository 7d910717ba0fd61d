package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Lozenge;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.invoice.ChangedWork;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

/** Worklogs that were changed after they had been billed, as rows of a list. */
@Component
public class ChangeRows {

    private final Access access;
    private final InvoiceRows invoices;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public ChangeRows(Access access, InvoiceRows invoices, Formats formats, Texts texts, Paths paths) {
        this.access = access;
        this.invoices = invoices;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    List<Column> columns() {
        return List.of(
                Column.of(texts.text("prepaid.field.day")),
                Column.of(texts.text("prepaid.field.author")),
                Column.of(texts.text("prepaid.tab.logged")),
                Column.of(texts.text("prepaid.panel.line")),
                Column.of(texts.text("prepaid.changes.invoice")),
                Column.number(texts.text("prepaid.changes.billed")),
                Column.number(texts.text("prepaid.changes.now")),
                Column.number(texts.text("prepaid.changes.difference")),
                Column.of(texts.text("prepaid.order.state")));
    }

    /** One row, its cells as {@link #columns()} has them. */
    Row row(ChangedWork work) {
        return Row.of(
                Cell.text(changed(formats.date(work.workDate()), formats.date(work.workDateNow()), work.isRedated())),
                Cell.text(changed(work.authorName(), work.authorNameNow(), work.isReassigned())),
                work.issue()
                        .map(issue -> Cell.link(issue.key(), paths.issue(issue.key())))
                        .orElseGet(() -> Cell.text(texts.text("prepaid.changes.gone"))),
                work.line()
                        .map(line -> Cell.link(line.name(), paths.page("orders", line.orderId())))
                        .orElseGet(() -> Cell.text("")),
                Cell.link(
                        invoices.name(work.invoice()),
                        paths.page("invoices", work.invoice().id())),
                duration(work.billedSeconds()),
                work.isDeleted() ? Cell.number(texts.text("prepaid.changes.deleted")) : duration(work.seconds()),
                duration(work.difference()),
                state(work));
    }

    private String changed(String billed, String now, boolean changed) {
        return changed ? texts.text("prepaid.changes.otherwise", billed, now) : billed;
    }

    private Cell duration(long seconds) {
        return Cell.number(Formats.duration(seconds), texts.text("prepaid.hours", formats.hours(seconds)));
    }

    /** What is left to do, and where the rest went. */
    private Cell state(ChangedWork work) {
        String since = work.since().stream()
                .filter(each -> each.state() != InvoiceState.CANCELLED)
                .map(invoices::name)
                .collect(Collectors.joining(", "));
        if (work.open() == 0 && work.difference() == 0) {
            return Cell.states(new Lozenge(texts.text("prepaid.changes.nothing"), Lozenge.SUBTLE));
        }
        if (work.open() == 0) {
            return Cell.states(new Lozenge(texts.text("prepaid.changes.since", since), Lozenge.SUCCESS));
        }
        String key = work.open() > 0 ? "prepaid.changes.to.bill" : "prepaid.changes.to.credit";
        List<Lozenge> lozenges = new ArrayList<>();
        lozenges.add(new Lozenge(texts.text(key, Formats.duration(Math.abs(work.open()))), Lozenge.MOVED));
        if (!since.isEmpty()) {
            lozenges.add(new Lozenge(texts.text("prepaid.changes.since", since), Lozenge.SUBTLE));
        }
        return canBeCredited(work)
                ? new Cell(
                        texts.text("prepaid.credit.create"),
                        paths.page("invoices", work.invoice().id(), "credit") + "?worklogs=changed",
                        false,
                        "",
                        lozenges)
                : Cell.states(lozenges.toArray(Lozenge[]::new));
    }

    private boolean canBeCredited(ChangedWork work) {
        return work.open() < 0 && work.invoice().state() == InvoiceState.POSTED && access.isBilling();
    }
}
