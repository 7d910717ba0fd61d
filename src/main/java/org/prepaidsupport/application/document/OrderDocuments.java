package org.prepaidsupport.application.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.order.LineOverview;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.invoice.Buyer;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

/** Quotations and orders as documents for their customers. */
@Component
public class OrderDocuments {

    private final Orders orders;
    private final SettingsStore settings;
    private final DocumentParts parts;
    private final DocumentPrinter printer;

    OrderDocuments(Orders orders, SettingsStore settings, DocumentParts parts, DocumentPrinter printer) {
        this.orders = orders;
        this.settings = settings;
        this.parts = parts;
        this.printer = printer;
    }

    /** @throws org.prepaidsupport.domain.NotFound if there is no such order */
    public Attachment pdf(long id) {
        return pdf(orders.get(id));
    }

    Attachment pdf(OrderOverview overview) {
        return FileNames.pdf(overview.order().number(), printer.pdf(document(overview)));
    }

    CustomerDocument document(OrderOverview overview) {
        SalesOrder order = overview.order();
        List<List<Long>> lines =
                overview.lines().stream().map(each -> each.line().taxes()).toList();
        Map<Long, Tax> taxes = parts.taxes(lines);
        return new CustomerDocument(
                kind(order),
                order.number(),
                order.state() == OrderState.CANCELLED ? CustomerDocument.Mark.CANCELLED : CustomerDocument.Mark.NONE,
                parts.language(overview.customer()),
                settings.get().company(),
                Buyer.of(overview.customer()),
                Optional.of(order.date()),
                order.isConfirmed() ? Optional.empty() : Optional.ofNullable(order.validUntil()),
                order.reference(),
                List.of(),
                order.currency(),
                items(overview, taxes),
                DocumentParts.sums(overview.totals(), lines, taxes),
                overview.totals().untaxed(),
                overview.totals().total(),
                List.of());
    }

    /** One that was cancelled is called what it was by then, as far as anybody can tell: an offer. */
    private static CustomerDocument.Kind kind(SalesOrder order) {
        return order.isConfirmed() ? CustomerDocument.Kind.ORDER : CustomerDocument.Kind.QUOTATION;
    }

    private static List<DocumentItem> items(OrderOverview overview, Map<Long, Tax> taxes) {
        List<DocumentItem> items = new ArrayList<>();
        List<OrderText> texts = overview.order().texts();
        int next = 0;
        for (int index = 0; index <= overview.lines().size(); index++) {
            while (next < texts.size() && texts.get(next).above() <= index) {
                items.add(text(texts.get(next++)));
            }
            if (index < overview.lines().size()) {
                items.add(line(index + 1, overview.lines().get(index), taxes));
            }
        }
        return items;
    }

    static DocumentItem text(OrderText text) {
        return switch (text.kind()) {
            case SECTION -> new DocumentItem.Section(text.text());
            case NOTE -> new DocumentItem.Note(text.text());
        };
    }

    private static DocumentItem line(int position, LineOverview overview, Map<Long, Tax> taxes) {
        return new DocumentItem.Line(
                position,
                overview.line().description(),
                overview.line().quantity(),
                overview.unit(),
                overview.line().unitPrice(),
                overview.line().discount(),
                DocumentParts.names(overview.line().taxes(), taxes),
                overview.subtotal());
    }
}
