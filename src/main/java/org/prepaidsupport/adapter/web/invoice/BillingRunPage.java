package org.prepaidsupport.adapter.web.invoice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.BillingRun;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.PeriodInput;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.InvoicingPeriod;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/** All orders with something to bill, to be chosen from, and what was made of those that were chosen. */
@Component
public class BillingRunPage {

    private static final int MOST_SHOWN = BillingRun.MOST;

    private final Access access;
    private final BillingRun run;
    private final Invoices invoices;
    private final InvoiceRows rows;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public BillingRunPage(
            Access access,
            BillingRun run,
            Invoices invoices,
            InvoiceRows rows,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.access = access;
        this.run = run;
        this.invoices = invoices;
        this.rows = rows;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    Page page(Address address) {
        access.requireBilling();
        Input query = address.query();
        InvoicingPeriod period = PeriodInput.read(query);
        try {
            query.validation().check();
        } catch (InvalidInput bad) {
            return page(address, nothing(), texts.text(bad.errors().get(0).message()));
        }
        return page(address, run.proposals(period), "");
    }

    private static BillingRun.Proposals nothing() {
        return new BillingRun.Proposals(List.of(), false, Optional.empty());
    }

    private Page page(Address address, BillingRun.Proposals proposals, String problem) {
        List<Row> made = made(address.parameter("made"));
        List<ProposalView> proposed =
                proposals.orders().stream().map(this::proposal).toList();
        BillingRunView view = new BillingRunView(
                paths.page("invoices", "run"),
                address.parameter("from"),
                address.parameter("to"),
                problem,
                form(address, proposed),
                proposed,
                proposals.more() ? texts.text("prepaid.run.more", BillingRun.MOST) : "",
                outside(proposals),
                made.isEmpty() ? "" : texts.text("prepaid.run.made", made.size()),
                made);
        Frame frame = Frame.of(texts.text("prepaid.run.title"))
                .under(new Link(texts.text("prepaid.invoices"), paths.page("invoices")));
        return new Page(frame, "invoice/run", view);
    }

    private FormView form(Address address, List<ProposalView> proposed) {
        List<Option> orders = proposed.stream()
                .map(each -> new Option(String.valueOf(each.order()), each.number(), each.chosen()))
                .toList();
        List<Field> fields = List.of(
                Field.hidden("from", address.parameter("from")),
                Field.hidden("to", address.parameter("to")),
                Field.choices(BillingRunView.ORDERS, texts.text("prepaid.orders"), orders)
                        .ids());
        return FormView.create(
                "/invoices",
                List.of(new Section("", fields)),
                texts.text("prepaid.run.create"),
                texts.text("prepaid.run.done"),
                next(address));
    }

    /** The same period again, for what was not ticked. */
    private static String next(Address address) {
        String period = new Address(address.path(), address.steps(), address.parameters()).with("made", "");
        return period + (period.contains("?") ? "&" : "?") + "made={ids}";
    }

    private String outside(BillingRun.Proposals proposals) {
        return proposals
                .outside()
                .map(time -> texts.text("prepaid.run.outside", formats.date(time.first()), formats.date(time.last())))
                .orElse("");
    }

    /** Those that are still there. */
    private List<Row> made(String ids) {
        List<Row> made = new ArrayList<>();
        Stream.of(ids.split(","))
                .filter(id -> id.matches("\\d{1,18}"))
                .limit(MOST_SHOWN)
                .map(Long::valueOf)
                .forEach(id -> {
                    try {
                        made.add(rows.row(invoices.get(id)));
                    } catch (NotFound deleted) {
                        // Nothing to show of it.
                    }
                });
        return made;
    }

    private ProposalView proposal(BillingRun.Proposal proposal) {
        SalesOrder order = proposal.order().order();
        return new ProposalView(
                order.id(),
                order.number(),
                paths.page("orders", order.id()),
                proposal.order().customer().name(),
                order.reference(),
                formats.money(proposal.untaxed()),
                proposal.drafts().stream()
                        .map(draft -> new Link(rows.name(draft), paths.page("invoices", draft.id())))
                        .toList(),
                true);
    }
}
