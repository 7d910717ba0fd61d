package org.prepaidsupport.application.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.mail.Attachment;
import org.prepaidsupport.application.settings.SettingsStore;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceKind;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.order.OrderText;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.tax.Tax;
import org.springframework.stereotype.Component;

/**
 * Invoices and credit notes as documents for their customers. What is posted is printed once and kept: whatever becomes
 * of company, customer or template, its bytes stay.
 */
@Component
public class InvoiceDocuments {

    private final Invoices invoices;
    private final SettingsStore settings;
    private final DocumentParts parts;
    private final InvoiceTime time;
    private final DocumentPrinter printer;
    private final InvoicePdfStore kept;
    private final Transactions transactions;

    InvoiceDocuments(
            Invoices invoices,
            SettingsStore settings,
            DocumentParts parts,
            InvoiceTime time,
            DocumentPrinter printer,
            InvoicePdfStore kept,
            Transactions transactions) {
        this.invoices = invoices;
        this.settings = settings;
        this.parts = parts;
        this.time = time;
        this.printer = printer;
        this.kept = kept;
        this.transactions = transactions;
    }

    /** @throws org.prepaidsupport.domain.NotFound if there is no such invoice */
    public Attachment pdf(long id) {
        return pdf(invoices.get(id));
    }

    /** Of one that is posted, what was printed first. */
    Attachment pdf(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        byte[] bytes = invoice.state() == InvoiceState.POSTED
                ? kept.ofInvoice(invoice.id()).orElseGet(() -> keep(overview))
                : printer.pdf(document(overview));
        return FileNames.pdf(name(invoice), bytes);
    }

    private static String name(Invoice invoice) {
        return invoice.drawnNumber().orElse("draft-" + invoice.id());
    }

    private byte[] keep(InvoiceOverview posted) {
        byte[] printed = printer.pdf(document(posted));
        long id = posted.invoice().id();
        try {
            transactions.run(() -> kept.add(id, printed));
            return printed;
        } catch (AlreadyTaken byAnother) {
            return kept.ofInvoice(id).orElseThrow();
        }
    }

    CustomerDocument document(InvoiceOverview overview) {
        Invoice invoice = overview.invoice();
        List<List<Long>> lines =
                invoice.lines().stream().map(InvoiceLine::taxes).toList();
        Map<Long, Tax> taxes = parts.taxes(lines);
        return new CustomerDocument(
                invoice.kind() == InvoiceKind.INVOICE
                        ? CustomerDocument.Kind.INVOICE
                        : CustomerDocument.Kind.CREDIT_NOTE,
                invoice.drawnNumber().orElse(""),
                mark(invoice),
                parts.language(overview.customer()),
                settings.get().company(),
                overview.buyer(),
                Optional.ofNullable(invoice.date()),
                Optional.ofNullable(invoice.dueDate()),
                reference(overview),
                overview.orders().stream().map(SalesOrder::number).toList(),
                invoice.currency(),
                items(overview, taxes),
                DocumentParts.sums(overview.totals(), lines, taxes),
                overview.totals().untaxed(),
                overview.totals().total(),
                settings.get().invoiceTimeDetails() ? time.of(overview) : List.of());
    }

    private static CustomerDocument.Mark mark(Invoice invoice) {
        return switch (invoice.state()) {
            case DRAFT -> CustomerDocument.Mark.DRAFT;
            case CANCELLED -> CustomerDocument.Mark.CANCELLED;
            case POSTED -> CustomerDocument.Mark.NONE;
        };
    }

    /** The customer's own numbers of the orders. */
    private static String reference(InvoiceOverview overview) {
        return String.join(
                ", ",
                overview.orders().stream()
                        .map(SalesOrder::reference)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList());
    }

    /** The lines, and the texts where they belong; a credit note says first what it takes back, and why. */
    private static List<DocumentItem> items(InvoiceOverview overview, Map<Long, Tax> taxes) {
        Invoice invoice = overview.invoice();
        List<DocumentItem> items = new ArrayList<>();
        String corrects = overview.original().flatMap(Invoice::drawnNumber).orElse("");
        if (!corrects.isEmpty() || !invoice.reason().isEmpty()) {
            items.add(new DocumentItem.Correction(corrects, invoice.reason()));
        }
        for (int index = 0; index <= invoice.lines().size(); index++) {
            for (OrderText text : invoice.texts()) {
                if (text.above() == index) {
                    items.add(OrderDocuments.text(text));
                }
            }
            if (index < invoice.lines().size()) {
                items.add(line(index, overview, taxes));
            }
        }
        return items;
    }

    private static DocumentItem line(int index, InvoiceOverview overview, Map<Long, Tax> taxes) {
        InvoiceLine line = overview.invoice().lines().get(index);
        return new DocumentItem.Line(
                index + 1,
                line.description(),
                line.quantity(),
                overview.units().get(line.unitId()),
                line.unitPrice(),
                line.discount(),
                DocumentParts.names(line.taxes(), taxes),
                overview.totals().subtotals().get(index));
    }
}
