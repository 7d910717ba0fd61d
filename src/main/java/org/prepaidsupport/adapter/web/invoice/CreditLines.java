package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.UnitNames;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.invoice.ChangedWork;
import org.prepaidsupport.application.invoice.CreditLimits;
import org.prepaidsupport.application.invoice.CreditableWork;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.Remainder;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.unit.UnitOfMeasure;
import org.springframework.stereotype.Component;

/** What is left of an invoice, as lines of the form of a credit note. */
@Component
public class CreditLines {

    private final CreditLimits limits;
    private final CreditableWork creditableWork;
    private final UnitNames unitNames;
    private final InvoiceRows rows;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public CreditLines(
            CreditLimits limits,
            CreditableWork creditableWork,
            UnitNames unitNames,
            InvoiceRows rows,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.limits = limits;
        this.creditableWork = creditableWork;
        this.unitNames = unitNames;
        this.rows = rows;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** @param onlyChanged whether only time is chosen that was shortened or deleted after it had been billed; else all */
    List<CreditLineView> of(InvoiceOverview overview, boolean onlyChanged) {
        Map<Long, Remainder> left = limits.of(overview.invoice());
        Map<Long, List<CreditableWork.Work>> work = creditableWork.of(overview.invoice());
        List<CreditLineView> lines = new ArrayList<>();
        for (InvoiceLine line : overview.invoice().lines()) {
            Remainder rest = Objects.requireNonNull(left.get(line.id()));
            if (!rest.isNothing()) {
                lines.add(line(line, rest, overview, work.getOrDefault(line.id(), List.of()), onlyChanged));
            }
        }
        return lines;
    }

    private CreditLineView line(
            InvoiceLine line,
            Remainder rest,
            InvoiceOverview overview,
            List<CreditableWork.Work> work,
            boolean onlyChanged) {
        UnitOfMeasure unit = overview.units().get(line.unitId());
        String left = rest.quantity().toString();
        return new CreditLineView(
                // By the line, not by its place: others may be used up between the page and what is sent.
                "lines[" + line.id() + "]",
                line.id(),
                line.description(),
                unit == null ? "" : unitNames.of(unit),
                formats.price(line.unitPrice(), overview.invoice().currency()),
                OrderLine.netPrice(line.unitPrice(), line.discount()).toPlainString(),
                left,
                formats.quantity(rest.quantity()),
                formats.money(rest.amount()),
                rest.amount().amount().toPlainString(),
                onlyChanged ? "0" : left,
                "",
                work.stream().anyMatch(CreditableWork.Work::isLeft),
                work.stream()
                        .map(each -> worklog(each, !onlyChanged || each.isToBeCredited()))
                        .toList());
    }

    private CreditWorkView worklog(CreditableWork.Work work, boolean chosen) {
        String date = formats.date(work.entry().workDate());
        String issue = work.issue().map(each -> each.key()).orElseGet(() -> texts.text("prepaid.changes.gone"));
        long seconds = work.entry().seconds();
        return new CreditWorkView(
                work.entry().worklogId(),
                date,
                new Link(
                        issue, work.issue().map(each -> paths.issue(each.key())).orElse("")),
                work.author(),
                seconds,
                Formats.duration(seconds),
                texts.text("prepaid.hours", formats.hours(seconds)),
                work.change().map(this::now).orElse(""),
                work.isLeft(),
                work.creditedBy()
                        .map(note -> new Link(rows.name(note), paths.page("invoices", note.id())))
                        .orElse(new Link("", "")),
                work.isLeft() && chosen,
                String.join(", ", date, issue, work.author(), Formats.duration(seconds)));
    }

    private String now(ChangedWork change) {
        if (change.isDeleted()) {
            return texts.text("prepaid.changes.deleted");
        }
        List<String> now = new ArrayList<>();
        if (change.difference() != 0) {
            now.add(Formats.duration(change.seconds()));
        }
        if (change.isRedated()) {
            now.add(formats.date(change.workDateNow()));
        }
        if (change.isReassigned()) {
            now.add(change.authorNameNow());
        }
        return String.join(", ", now);
    }
}
