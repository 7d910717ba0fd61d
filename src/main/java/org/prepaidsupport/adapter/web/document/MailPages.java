package org.prepaidsupport.adapter.web.document;

import java.util.List;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.document.InvoiceMails;
import org.prepaidsupport.application.document.MailOffer;
import org.prepaidsupport.application.document.OrderMails;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.order.Orders;
import org.springframework.stereotype.Component;

/** What is written to a customer with a document, as it is offered, to be changed before it is sent. */
@Component
public class MailPages {

    private final Orders orders;
    private final Invoices invoices;
    private final OrderMails orderMails;
    private final InvoiceMails invoiceMails;
    private final Texts texts;
    private final Paths paths;

    public MailPages(
            Orders orders,
            Invoices invoices,
            OrderMails orderMails,
            InvoiceMails invoiceMails,
            Texts texts,
            Paths paths) {
        this.orders = orders;
        this.invoices = invoices;
        this.orderMails = orderMails;
        this.invoiceMails = invoiceMails;
        this.texts = texts;
        this.paths = paths;
    }

    /** @throws org.prepaidsupport.domain.Conflict if it is cancelled */
    public Page order(long id) {
        MailOffer offer = orderMails.offer(id);
        return page(
                offer,
                "orders",
                id,
                orders.get(id).order().number(),
                new Link(texts.text("prepaid.orders"), paths.page("orders")));
    }

    /** @throws org.prepaidsupport.domain.Conflict unless it is posted */
    public Page invoice(long id) {
        MailOffer offer = invoiceMails.offer(id);
        return page(
                offer,
                "invoices",
                id,
                invoices.get(id).invoice().drawnNumber().orElse(""),
                new Link(texts.text("prepaid.invoices"), paths.page("invoices")));
    }

    private Page page(MailOffer offer, String kind, long id, String number, Link list) {
        String address = "/" + kind + "/" + id;
        Frame frame = Frame.of(texts.text("prepaid.mail.title", number))
                .under(list, new Link(number, paths.page(kind, id)))
                .offering(List.of(
                        Action.link("prepaid-pdf", texts.text("prepaid.document.pdf"), paths.rest(address + "/pdf"))));
        FormView form = FormView.create(
                        address + "/mail",
                        List.of(new Section("", fields(offer))),
                        texts.text("prepaid.mail.send"),
                        texts.text("prepaid.mail.sent", number),
                        paths.page(kind, id))
                .readOnlyUnless(offer.configured());
        return new Page(frame, "common/form", form);
    }

    private List<Field> fields(MailOffer offer) {
        String file = offer.attaches()
                ? texts.text("prepaid.mail.attaches", offer.fileName())
                : texts.text("prepaid.mail.attaches.not", offer.fileName());
        return List.of(
                Field.text("to", texts.text("prepaid.mail.to"), offer.to())
                        .needed()
                        .helped(texts.text(
                                offer.configured() ? "prepaid.mail.to.help" : "prepaid.mail.refused.server")),
                Field.text("subject", texts.text("prepaid.mail.subject"), offer.subject())
                        .needed(),
                Field.letter("text", texts.text("prepaid.mail.text"), offer.text())
                        .needed()
                        .helped(file));
    }
}
