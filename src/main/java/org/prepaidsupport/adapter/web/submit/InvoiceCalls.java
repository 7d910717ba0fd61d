package org.prepaidsupport.adapter.web.submit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prepaidsupport.application.document.InvoiceMails;
import org.prepaidsupport.application.document.PostInvoices;
import org.prepaidsupport.application.invoice.CreditNotes;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.InvoicesOfOrders;
import org.prepaidsupport.application.invoice.Payments;
import org.springframework.stereotype.Component;

/** What pages do with invoices, credit notes and payments. */
@Component
class InvoiceCalls {

    private final Invoices invoices;
    private final InvoicesOfOrders invoicesOfOrders;
    private final CreditNotes creditNotes;
    private final PostInvoices postInvoices;
    private final Payments payments;
    private final InvoiceMails mails;

    InvoiceCalls(
            Invoices invoices,
            InvoicesOfOrders invoicesOfOrders,
            CreditNotes creditNotes,
            PostInvoices postInvoices,
            Payments payments,
            InvoiceMails mails) {
        this.invoices = invoices;
        this.invoicesOfOrders = invoicesOfOrders;
        this.creditNotes = creditNotes;
        this.postInvoices = postInvoices;
        this.payments = payments;
        this.mails = mails;
    }

    List<Call> calls() {
        return List.of(
                Call.answering("POST", "/invoices", (ids, input) -> drafts(invoicesOfOrders.create(input))),
                Call.of("PUT", "/invoices/#", (ids, input) -> invoices.update(ids.get(0), input)),
                Call.of("DELETE", "/invoices/#", (ids, input) -> invoices.delete(ids.get(0))),
                Call.of("POST", "/invoices/#/post", (ids, input) -> postInvoices.post(ids.get(0))),
                Call.of("POST", "/invoices/#/cancel", (ids, input) -> invoices.cancel(ids.get(0))),
                Call.of("POST", "/invoices/#/reset", (ids, input) -> invoices.reset(ids.get(0))),
                Call.of("POST", "/invoices/#/mail", (ids, input) -> mails.send(ids.get(0), input)),
                Call.of("POST", "/invoices/#/payments", (ids, input) -> payments.add(ids.get(0), input)),
                Call.of("DELETE", "/invoices/#/payments/#", (ids, input) -> payments.delete(ids.get(0), ids.get(1))),
                Call.answering(
                        "POST",
                        "/invoices/#/credit-notes",
                        (ids, input) -> Answer.of(
                                creditNotes.create(ids.get(0), input).invoice().id())),
                Call.answering(
                        "POST",
                        "/invoices/#/correct",
                        (ids, input) -> Answer.of(
                                "invoice.id",
                                postInvoices
                                        .correct(ids.get(0), input)
                                        .draft()
                                        .invoice()
                                        .id())));
    }

    private static Answer drafts(List<InvoiceOverview> made) {
        return new Answer(Map.of(
                "ids",
                made.stream().map(each -> String.valueOf(each.invoice().id())).collect(Collectors.joining(","))));
    }
}
