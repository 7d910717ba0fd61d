package org.prepaidsupport.adapter.web.invoice;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.UnbilledTime;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.springframework.stereotype.Component;

/** The form of an invoice of what was worked on some days. */
@Component
public class PeriodPage {

    private final Orders orders;
    private final Invoices invoices;
    private final CreateInvoice createInvoice;
    private final Access access;
    private final InvoiceRows rows;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public PeriodPage(
            Orders orders,
            Invoices invoices,
            CreateInvoice createInvoice,
            Access access,
            InvoiceRows rows,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.orders = orders;
        this.invoices = invoices;
        this.createInvoice = createInvoice;
        this.access = access;
        this.rows = rows;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** @throws NotFound unless the order is confirmed */
    Page page(long orderId, LocalDate today) {
        access.requireBilling();
        OrderOverview overview = orders.get(orderId);
        if (!overview.order().isConfirmed()) {
            throw new NotFound();
        }
        String number = overview.order().number();
        FormView form = FormView.create(
                        "/orders/" + orderId + "/invoices",
                        List.of(section(overview, today)),
                        texts.text("prepaid.order.invoice"),
                        texts.text("prepaid.order.invoice.done", number),
                        paths.page("invoices", "{id}"))
                .cancelling(paths.page("orders", orderId));
        String drafts = drafts(orderId);
        Frame frame = Frame.of(texts.text("prepaid.period.title", number))
                .under(
                        new Link(texts.text("prepaid.orders"), paths.page("orders")),
                        new Link(number, paths.page("orders", orderId)));
        return new Page(
                frame,
                "common/form",
                drafts.isEmpty()
                        ? form
                        : form.asking(
                                texts.text("prepaid.order.invoice.question"),
                                texts.text("prepaid.order.invoice.drafts", drafts)));
    }

    private Section section(OrderOverview overview, LocalDate today) {
        YearMonth last = YearMonth.from(today).minusMonths(1);
        Optional<UnbilledTime> open = createInvoice.unbilled(overview);
        String waiting = open.map(time -> texts.text(
                        "prepaid.period.open",
                        Formats.duration(time.seconds()),
                        formats.date(time.first()),
                        formats.date(time.last())))
                .orElseGet(() -> texts.text("prepaid.period.none"));
        return new Section(
                        "",
                        List.of(
                                Field.date("from", texts.text("prepaid.period.from"), "")
                                        .helped(waiting),
                                Field.date("to", texts.text("prepaid.period.to"), "")
                                        .helped(texts.text("prepaid.period.help"))))
                .offering(
                        texts.text("prepaid.period.last", formats.month(last.atDay(1))),
                        Map.of(
                                "from", last.atDay(1).toString(),
                                "to", last.atEndOfMonth().toString()));
    }

    private String drafts(long orderId) {
        return invoices.ofOrder(orderId).stream()
                .map(InvoiceOverview::invoice)
                .filter(each -> each.state() == InvoiceState.DRAFT)
                .map(rows::name)
                .collect(Collectors.joining(", "));
    }
}
