package org.prepaidsupport.application.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
import org.springframework.stereotype.Component;

/**
 * What stands on a draft beside the lines that it bills. Odoo: a section of the order only if a line below it is billed,
 * notes always, down payments with quantity -1; what comes to less than nothing by them is a credit note.
 */
@Component
class DraftContents {

    private final DownPayments downPayments;

    DraftContents(DownPayments downPayments) {
        this.downPayments = downPayments;
    }

    /** @param orders by id, all that the draft bills */
    Invoice complete(Invoice draft, Map<Long, SalesOrder> orders) {
        List<InvoiceLine> lines = new ArrayList<>(draft.lines());
        lines.addAll(downPayments.deductions(draft.orders()));
        List<SalesOrder> billed = draft.orders().stream()
                .map(orders::get)
                .filter(Objects::nonNull)
                .toList();
        InvoiceKind kind = sum(lines).signum() < 0 ? InvoiceKind.CREDIT_NOTE : InvoiceKind.INVOICE;
        return Invoice.draft(
                kind,
                draft.customerId(),
                draft.currency(),
                kind == InvoiceKind.INVOICE
                        ? lines
                        : lines.stream().map(InvoiceLine::turned).toList(),
                texts(billed, draft.lines()),
                draft.orders());
    }

    private static BigDecimal sum(List<InvoiceLine> lines) {
        return lines.stream().map(InvoiceLine::price).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Those of several orders stand below the number of each. */
    private static List<OrderText> texts(List<SalesOrder> orders, List<InvoiceLine> lines) {
        Set<Long> billed = lines.stream()
                .map(InvoiceLine::orderLineId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        List<OrderText> texts = new ArrayList<>();
        int above = 0;
        for (SalesOrder order : orders) {
            if (orders.size() > 1) {
                texts.add(new OrderText(OrderText.Kind.SECTION, title(order), above));
            }
            Carried carried = new Carried(texts, above);
            for (int index = 0; index <= order.lines().size(); index++) {
                for (OrderText text : order.texts()) {
                    if (text.above() == index) {
                        carried.add(text);
                    }
                }
                if (index < order.lines().size()) {
                    OrderLine line = order.lines().get(index);
                    if (billed.contains(line.id())) {
                        carried.line();
                    }
                }
            }
            above = carried.above;
        }
        return texts;
    }

    private static String title(SalesOrder order) {
        return order.reference().isEmpty() ? order.number() : order.number() + " – " + order.reference();
    }

    /** Carries texts over; a section waits for the first line below it. */
    private static final class Carried {

        private static final int NONE = -1;

        private final List<OrderText> texts;
        private int above;
        private int waitsAt = NONE;
        private String waiting = "";

        Carried(List<OrderText> texts, int above) {
            this.texts = texts;
            this.above = above;
        }

        void add(OrderText text) {
            if (text.kind() == OrderText.Kind.SECTION) {
                waitsAt = texts.size();
                waiting = text.text();
            } else {
                texts.add(new OrderText(text.kind(), text.text(), above));
            }
        }

        void line() {
            if (waitsAt != NONE) {
                texts.add(waitsAt, new OrderText(OrderText.Kind.SECTION, waiting, above));
                waitsAt = NONE;
            }
            above++;
        }
    }
}
