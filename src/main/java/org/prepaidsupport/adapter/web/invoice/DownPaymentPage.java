package org.prepaidsupport.adapter.web.invoice;

import java.util.List;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.invoice.DownPayments;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.NotFound;
import org.springframework.stereotype.Component;

/** The form of a down payment on an order. */
@Component
public class DownPaymentPage {

    private final Orders orders;
    private final Choices choices;
    private final Access access;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public DownPaymentPage(Orders orders, Choices choices, Access access, Formats formats, Texts texts, Paths paths) {
        this.orders = orders;
        this.choices = choices;
        this.access = access;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    /** @throws NotFound unless the order is confirmed */
    Page page(long orderId) {
        access.requireBilling();
        OrderOverview overview = orders.get(orderId);
        if (!overview.order().isConfirmed()) {
            throw new NotFound();
        }
        Section section = new Section(
                "",
                List.of(
                        Field.choice(
                                "kind",
                                texts.text("prepaid.down.kind"),
                                choices.of(
                                        "prepaid.down.kind.",
                                        DownPayments.Share.values(),
                                        DownPayments.Share.DOWN_PAYMENT_PERCENT)),
                        Field.number("value", texts.text("prepaid.down.value"), "30")
                                .helped(texts.text(
                                        "prepaid.down.value.help",
                                        formats.money(overview.totals().total())))
                                .needed()));
        FormView form = FormView.create(
                        "/orders/" + orderId + "/invoices",
                        List.of(section),
                        texts.text("prepaid.order.invoice"),
                        texts.text(
                                "prepaid.order.invoice.done", overview.order().number()),
                        paths.page("invoices", "{id}"))
                .cancelling(paths.page("orders", orderId));
        String number = overview.order().number();
        Frame frame = Frame.of(texts.text("prepaid.down.title", number))
                .under(
                        new Link(texts.text("prepaid.orders"), paths.page("orders")),
                        new Link(number, paths.page("orders", orderId)));
        return new Page(frame, "common/form", form);
    }
}
