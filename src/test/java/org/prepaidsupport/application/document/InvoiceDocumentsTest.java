package org.prepaidsupport.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.document.CustomerDocument.Kind;
import org.prepaidsupport.application.document.CustomerDocument.Mark;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.CreditNotes;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.settings.Settings;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.TestClock;

class InvoiceDocumentsTest extends DeskTest {

    private InvoiceDocuments documents;
    private PostInvoices postInvoices;
    private Invoices invoices;

    @Override
    protected void prepare() {
        documents = desk.get(InvoiceDocuments.class);
        postInvoices = desk.get(PostInvoices.class);
        invoices = desk.get(Invoices.class);
    }

    @Test
    void aDraftIsMarkedSoAndHasNeitherNumberNorDate() {
        InvoiceOverview draft = draft(desk.tenHours());
        CustomerDocument document = documents.document(draft);
        assertThat(document.mark()).isEqualTo(Mark.DRAFT);
        assertThat(document.kind()).isEqualTo(Kind.INVOICE);
        assertThat(document.number()).isEmpty();
        assertThat(document.date()).isEmpty();
        assertThat(documents.pdf(draft.invoice().id()).fileName())
                .isEqualTo("draft-" + draft.invoice().id() + ".pdf");
        assertThat(documents.document(invoices.cancel(draft.invoice().id())).mark())
                .isEqualTo(Mark.CANCELLED);
    }

    @Test
    void aPostedOneTellsNumberDatesAndWhatItBills() {
        InvoiceOverview posted = posted(desk.tenHours());
        CustomerDocument document = documents.document(posted);
        assertThat(document.number()).isEqualTo("INV/2026/00001");
        assertThat(document.date()).hasValue(TestClock.TODAY);
        assertThat(document.until()).hasValue(TestClock.TODAY);
        assertThat(document.orders()).containsExactly("S00001");
        assertThat(document.mark()).isEqualTo(Mark.NONE);
        assertThat(document.untaxed().amount()).isEqualByComparingTo("1000");
        assertThat(documents.pdf(posted.invoice().id()).fileName()).isEqualTo("INV-2026-00001.pdf");
    }

    @Test
    void whatWasPostedSaysTheSameWhateverBecomesOfCompanyAndCustomer() {
        rename("Example Support");
        long invoice = posted(desk.tenHours()).invoice().id();
        byte[] first = documents.pdf(invoice).bytes();
        assertThat(new String(first, StandardCharsets.UTF_8)).contains("Example Support");
        rename("Other Support");
        desk.get(Customers.class)
                .update(
                        desk.acme,
                        input(
                                "name",
                                "ACME International",
                                "language",
                                "de",
                                "version",
                                desk.get(Customers.class).get(desk.acme).version()));
        assertThat(documents.pdf(invoice).bytes()).isEqualTo(first);
    }

    @Test
    void aDraftSaysWhatHoldsNow() {
        long draft = draft(desk.tenHours()).invoice().id();
        byte[] first = documents.pdf(draft).bytes();
        assertThat(documents.pdf(draft).bytes()).isEqualTo(first);
        rename("Other Support");
        assertThat(documents.pdf(draft).bytes()).isNotEqualTo(first);
    }

    @Test
    void oneThatACrashLeftUnprintedIsPrintedWhenItIsAskedForAndThenKept() {
        InvoiceOverview posted = invoices.post(draft(desk.tenHours()).invoice().id());
        InvoicePdfStore kept = desk.get(InvoicePdfStore.class);
        assertThat(kept.ofInvoice(posted.invoice().id())).isEmpty();
        byte[] first = documents.pdf(posted.invoice().id()).bytes();
        assertThat(kept.ofInvoice(posted.invoice().id())).hasValue(first);
        rename("Other Support");
        assertThat(documents.pdf(posted.invoice().id()).bytes()).isEqualTo(first);
    }

    @Test
    void postingPrintsAtOnceAndIsRefusedAsEver() {
        long draft = draft(desk.tenHours()).invoice().id();
        assertThat(postInvoices.post(draft).invoice().state()).isEqualTo(InvoiceState.POSTED);
        assertThat(desk.get(InvoicePdfStore.class).ofInvoice(draft)).isPresent();
        assertThatThrownBy(() -> postInvoices.post(draft)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> postInvoices.post(99_999)).isInstanceOf(NotFound.class);
    }

    @Test
    void prepaidTimeIsListedByTicketAndDayUntilTheDateOfTheInvoice() {
        OrderOverview order = desk.tenHours();
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR, TestClock.TODAY.minusDays(2));
        desk.log(ticket, HOUR / 2, TestClock.TODAY.minusDays(2));
        desk.log(desk.task(order), 2 * HOUR, TestClock.TODAY.minusDays(3));
        desk.log(ticket, 3 * HOUR, TestClock.TODAY.plusDays(1));
        List<TimeTable> tables = documents.document(posted(order)).time();
        assertThat(tables).singleElement().satisfies(table -> {
            assertThat(table.position()).isEqualTo(1);
            assertThat(table.title()).isEqualTo("Prepaid support");
            assertThat(table.entries())
                    .containsExactly(
                            new TimeTable.Entry(
                                    TestClock.TODAY.minusDays(3),
                                    desk.task(order).key(),
                                    desk.task(order).summary(),
                                    2 * HOUR),
                            new TimeTable.Entry(
                                    TestClock.TODAY.minusDays(2), ticket.key(), ticket.summary(), 3 * HOUR / 2));
            assertThat(table.seconds()).isEqualTo(7 * HOUR / 2);
        });
    }

    @Test
    void timeThatIsBilledByTheWorklogIsListedOnTheInvoiceThatBillsIt() {
        long hourly = desk.product("Hourly", "invoicingPolicy", "timesheets");
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "10"));
        IssueRef ticket = desk.ticketOf(order);
        desk.log(ticket, HOUR, TestClock.TODAY.minusDays(2));
        InvoiceOverview first = posted(order);
        desk.log(ticket, 2 * HOUR, TestClock.TODAY.minusDays(1));
        InvoiceOverview second = posted(order);
        assertThat(documents.document(first).time()).singleElement().satisfies(table -> assertThat(table.entries())
                .containsExactly(
                        new TimeTable.Entry(TestClock.TODAY.minusDays(2), ticket.key(), ticket.summary(), HOUR)));
        assertThat(documents.document(second).time()).singleElement().satisfies(table -> assertThat(table.entries())
                .containsExactly(
                        new TimeTable.Entry(TestClock.TODAY.minusDays(1), ticket.key(), ticket.summary(), 2 * HOUR)));
    }

    @Test
    void noTimeIsListedWhereTheSettingsSaySo() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.task(order), HOUR);
        change("invoiceTimeDetails", false);
        assertThat(documents.document(posted(order)).time()).isEmpty();
    }

    @Test
    void aCreditNoteTellsItsOwnNumberWhatItCorrectsWhyAndPositiveAmounts() {
        InvoiceOverview invoice = posted(desk.tenHours());
        InvoiceOverview note = desk.get(CreditNotes.class)
                .create(
                        invoice.invoice().id(),
                        input(
                                "reason",
                                "Two hours too many",
                                "lines",
                                List.of(fields(
                                        "line", invoice.invoice().lines().get(0).id(), "quantity", "2"))));
        assertThat(documents.document(note).mark()).isEqualTo(Mark.DRAFT);
        CustomerDocument document =
                documents.document(postInvoices.post(note.invoice().id()));
        assertThat(document.kind()).isEqualTo(Kind.CREDIT_NOTE);
        assertThat(document.number()).isEqualTo("RINV/2026/00001");
        assertThat(document.items())
                .first()
                .isEqualTo(new DocumentItem.Correction("INV/2026/00001", "Two hours too many"));
        assertThat(document.items()).hasSize(2);
        assertThat(document.total().amount()).isEqualByComparingTo("200");
    }

    @Test
    void aCreditNoteByWorklogListsTheTimeThatItGivesBackAndNoOther() {
        long hourly = desk.product("Hourly", "invoicingPolicy", "timesheets");
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "10"));
        IssueRef ticket = desk.ticketOf(order);
        long first = desk.log(ticket, HOUR, TestClock.TODAY.minusDays(2));
        desk.log(ticket, 2 * HOUR, TestClock.TODAY.minusDays(1));
        InvoiceOverview invoice = posted(order);
        InvoiceOverview note = desk.get(CreditNotes.class)
                .create(
                        invoice.invoice().id(),
                        input(
                                "lines",
                                List.of(fields(
                                        "line", invoice.invoice().lines().get(0).id(), "worklogs", List.of(first)))));
        assertThat(documents.document(note).time()).singleElement().satisfies(table -> assertThat(table.entries())
                .containsExactly(
                        new TimeTable.Entry(TestClock.TODAY.minusDays(2), ticket.key(), ticket.summary(), HOUR)));
    }

    @Test
    void creditingAndCorrectingInOneStepKeepsTheCreditNoteAsItWasPosted() {
        long invoice = posted(desk.tenHours()).invoice().id();
        CreditNotes.Correction correction = postInvoices.correct(invoice, input("reason", "Wrong price"));
        long note = correction.creditNote().invoice().id();
        byte[] kept = desk.get(InvoicePdfStore.class).ofInvoice(note).orElseThrow();
        assertThat(desk.get(InvoicePdfStore.class)
                        .ofInvoice(correction.draft().invoice().id()))
                .isEmpty();
        rename("Other Support");
        assertThat(documents.pdf(note).bytes()).isEqualTo(kept);
        assertThatThrownBy(() -> postInvoices.correct(invoice, input())).isInstanceOf(Conflict.class);
    }

    @Test
    void theLinesOfSeveralOrdersStandUnderTheirNumbers() {
        OrderOverview first = desk.confirmed(
                desk.acme, line(desk.prepaidSupport, "10", "unitPrice", "1"), line(desk.prepaidSupport, "2"));
        OrderOverview second = desk.tenHours();
        InvoiceOverview draft = desk.get(CreateInvoice.class)
                .ofOrders(List.of(first.order().id(), second.order().id()))
                .get(0);
        List<DocumentItem> items = documents.document(draft).items();
        assertThat(items.get(0)).isEqualTo(new DocumentItem.Section("S00001"));
        assertThat(items.get(3)).isEqualTo(new DocumentItem.Section("S00002"));
        assertThat(items).hasSize(5);
    }

    @Test
    void viewersReadItAndAgentsDoNot() {
        long invoice = posted(desk.tenHours()).invoice().id();
        desk.jira.login(FakeJira.VERA);
        assertThat(documents.pdf(invoice).bytes()).isNotEmpty();
        assertThatThrownBy(() -> documents.pdf(99_999)).isInstanceOf(NotFound.class);
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(() -> documents.pdf(invoice)).isInstanceOf(Forbidden.class);
    }

    private InvoiceOverview draft(OrderOverview order) {
        return desk.get(CreateInvoice.class).of(order.order().id());
    }

    private InvoiceOverview posted(OrderOverview order) {
        return postInvoices.post(draft(order).invoice().id());
    }

    private void rename(String company) {
        change("company", Map.of("name", company));
    }

    private void change(String field, Object value) {
        SettingsService service = desk.get(SettingsService.class);
        Settings current = service.get();
        service.update(input("version", current.version(), field, value));
    }
}
