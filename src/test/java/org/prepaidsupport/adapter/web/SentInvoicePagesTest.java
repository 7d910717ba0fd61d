package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.invoice.InvoicesServlet;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.CreditNotes;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.invoice.InvoicesOfOrders;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Validation;
import org.prepaidsupport.domain.invoice.Invoice;
import org.prepaidsupport.domain.invoice.InvoiceLine;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** Drafts, credit notes and billing runs as browsers without scripts send them. */
class SentInvoicePagesTest {

    private static final String PAGES = "/jira/plugins/servlet/prepaid/";

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;
    private long hourly;

    @BeforeEach
    void sellByTheHour() {
        hourly = desk.product("Hourly", "price", "90", "invoicingPolicy", "timesheets");
        desk.jira.login(FakeJira.BOB);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void aDraftIsChangedAndALineTakenOff() {
        Invoice draft = draft(line(desk.prepaidSupport, "10"), line(desk.prepaidSupport, "2"));
        Map<String, List<String>> fields = fields(draft);
        put(fields, "dueDate", "2027-01-31");
        put(fields, "lines[0].description", "Support in winter");
        put(fields, "lines[0].quantity", "7.5");
        put(fields, "lines[1].removed", "true");
        Requests.Answer answer = web.post(InvoicesServlet.class, "invoices/" + draft.id() + "/edit", fields);

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        assertThat(answer.location).isEqualTo(PAGES + "invoices/" + draft.id());
        Invoice changed = invoice(draft.id());
        assertThat(changed.dueDate()).hasToString("2027-01-31");
        assertThat(changed.lines()).hasSize(1);
        assertThat(changed.lines().get(0).description()).isEqualTo("Support in winter");
        assertThat(changed.lines().get(0).quantity()).hasToString("7.5");
        assertThat(changed.lines().get(0).unitPrice())
                .isEqualTo(draft.lines().get(0).unitPrice());
    }

    @Test
    void whatIsWrongWithADraftIsToldAtItsLineAndAnOlderVersionOverwritesNothing() {
        Invoice draft = draft(line(desk.prepaidSupport, "10"), line(desk.prepaidSupport, "2"));
        Map<String, List<String>> fields = fields(draft);
        put(fields, "lines[1].quantity", "many");
        put(fields, "lines[1].description", "<Two>");
        put(fields, "lines[0].removed", "true");
        Requests.Answer wrong = web.post(InvoicesServlet.class, "invoices/" + draft.id() + "/edit", fields);
        assertThat(wrong.status).isEqualTo(400);
        assertThat(wrong.body.toString())
                .contains("name=\"field.lines[1].quantity\" aria-invalid=\"true\"", "value=\"many\"", "&lt;Two&gt;")
                .containsPattern("<li>2. Quantity: ")
                .contains("name=\"field.lines[0].removed\" value=\"true\" checked")
                .doesNotContain("name=\"field.lines[1].removed\" value=\"true\" checked");

        put(fields, "lines[1].quantity", "3");
        put(fields, "version", String.valueOf(draft.version() - 1));
        Requests.Answer stale = web.post(InvoicesServlet.class, "invoices/" + draft.id() + "/edit", fields);
        assertThat(stale.status).isEqualTo(409);
        assertThat(stale.body.toString()).contains("&lt;Two&gt;");
        assertThat(invoice(draft.id())).isEqualTo(draft);
    }

    @Test
    void aDeductionCanOnlyBeDescribedAnewOrTakenOff() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10"));
        long downPayment = desk.get(InvoicesOfOrders.class)
                .create(
                        order.order().id(),
                        new Input(
                                new HashMap<>(Map.of("kind", "down-payment-percent", "value", "30")), new Validation()))
                .invoice()
                .id();
        desk.get(Invoices.class).post(downPayment);
        Invoice draft = desk.get(CreateInvoice.class).of(order.order().id()).invoice();
        Map<String, List<String>> fields = fields(draft);
        put(fields, "lines[1].description", "Paid before");
        put(fields, "lines[1].unitPrice", "1");
        Requests.Answer answer = web.post(InvoicesServlet.class, "invoices/" + draft.id() + "/edit", fields);

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        assertThat(invoice(draft.id()).lines().get(1).description()).isEqualTo("Paid before");
        assertThat(invoice(draft.id()).lines().get(1).unitPrice())
                .isEqualTo(draft.lines().get(1).unitPrice());
    }

    @Test
    void aCreditNoteTakesBackTheWorklogsThatAreTicked() {
        Work work = billedWork();
        Requests.Answer answer = credit(work, "worklogs", "5", "");

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        Invoice note = made(answer);
        assertThat(answer.location).isEqualTo(PAGES + "invoices/" + note.id());
        assertThat(note.reason()).isEqualTo("Goodwill");
        assertThat(note.lines()).hasSize(1);
        assertThat(note.lines().get(0).quantity()).hasToString("3");
    }

    @Test
    void aCreditNoteTakesBackAnAmountWhereThatWayIsChosen() {
        Work work = billedWork();
        Requests.Answer answer = credit(work, "part", "", "45.50");

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        assertThat(made(answer).lines()).extracting(InvoiceLine::unitPrice).hasToString("[45.5]");
    }

    @Test
    void aQuantityThatIsEnteredThoughWorklogsAreChosenIsRefusedRatherThanLost() {
        Work work = billedWork();
        Requests.Answer answer = credit(work, "worklogs", "1", "");

        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.body.toString())
                .contains("Name either worklogs or a quantity or an amount.", "Goodwill")
                .containsPattern("name=\"field.lines\\[" + work.line + "].quantity\"[^>]* value=\"1\"")
                .containsPattern("value=\"" + work.second + "\"[^>]* checked")
                .doesNotContainPattern("value=\"" + work.first + "\"[^>]* checked");
        assertThat(desk.get(Invoices.class).ofOrder(work.order)).hasSize(1);
    }

    @Test
    void whatIsEnteredForALineIsNeverCreditedOnAnotherAndNeverLost() {
        Invoice invoice = draft(line(desk.prepaidSupport, "10"), line(desk.prepaidSupport, "10"));
        desk.get(Invoices.class).post(invoice.id());
        long usedUp = invoice.lines().get(0).id();
        long other = invoice.lines().get(1).id();
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "lines[" + usedUp + "].quantity", "4");
        put(fields, "lines[" + usedUp + "].amount", "");
        put(fields, "lines[" + other + "].quantity", "3");
        put(fields, "lines[" + other + "].amount", "");
        Map<String, Object> all = Map.of("lines", List.of(Map.of("line", usedUp, "quantity", "10")));
        desk.get(CreditNotes.class).create(invoice.id(), new Input(new HashMap<>(all), new Validation()));
        Requests.Answer answer = web.post(InvoicesServlet.class, "invoices/" + invoice.id() + "/credit", fields);

        assertThat(answer.status).isEqualTo(409);
        assertThat(answer.body.toString())
                .containsPattern("name=\"field.lines\\[" + other + "].quantity\"[^>]* value=\"3\"");
        assertThat(desk.get(CreditNotes.class).of(invoice.id())).hasSize(1);
    }

    @Test
    void nothingToBeCreditedIsToldByTheNameOfTheLines() {
        Work work = billedWork();
        Requests.Answer answer = credit(work, "part", "0", "");

        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.body.toString()).contains("<li>Lines: Nothing is to be credited");
    }

    @Test
    void aBillingRunBillsTheOrdersThatAreTickedAndSaysWhatItMade() {
        OrderOverview billed = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10"));
        OrderOverview left = desk.confirmed(desk.acme, line(desk.prepaidSupport, "2"));
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "orders", String.valueOf(billed.order().id()));
        Requests.Answer answer = web.post(InvoicesServlet.class, "invoices/run", fields);

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        Invoice draft = made(answer);
        assertThat(answer.location).isEqualTo(PAGES + "invoices/run?made=" + draft.id());
        assertThat(draft.lines()).hasSize(1);
        assertThat(desk.get(Invoices.class).ofOrder(left.order().id())).isEmpty();
        String next = web.get(InvoicesServlet.class, "invoices/run?made=" + draft.id())
                .body
                .toString();
        assertThat(next)
                .contains("Draft invoices created: 1", "value=\"" + left.order().id() + "\" checked");
    }

    @Test
    void whatWasBilledMeanwhileIsNotBilledAgainByTheRun() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10"));
        desk.get(CreateInvoice.class).of(order.order().id());
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "orders", String.valueOf(order.order().id()));
        Requests.Answer answer = web.post(InvoicesServlet.class, "invoices/run", fields);

        assertThat(answer.status).isEqualTo(409);
        assertThat(desk.get(Invoices.class).ofOrder(order.order().id())).hasSize(1);
    }

    @Test
    void aBillingRunOfNothingSaysSoAndKeepsNothingTicked() {
        OrderOverview order = desk.confirmed(desk.acme, line(desk.prepaidSupport, "10"));
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "from", "");
        Requests.Answer answer = web.post(InvoicesServlet.class, "invoices/run", fields);

        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.body.toString())
                .contains("class=\"error\"")
                .doesNotContain("value=\"" + order.order().id() + "\" checked");
        assertThat(desk.get(Invoices.class).ofOrder(order.order().id())).isEmpty();
    }

    /** An invoice of an hour's line with worklogs of two hours and of three. */
    private record Work(long order, long invoice, long line, long first, long second) {

        /** What the names of its fields begin with. */
        String row() {
            return "lines[" + line + "]";
        }
    }

    private Work billedWork() {
        OrderOverview order = desk.confirmed(desk.acme, line(hourly, "50"));
        long first = desk.log(desk.task(order), 2 * HOUR);
        long second = desk.log(desk.task(order), 3 * HOUR);
        long invoice =
                desk.get(CreateInvoice.class).of(order.order().id()).invoice().id();
        desk.get(Invoices.class).post(invoice);
        return new Work(
                order.order().id(), invoice, invoice(invoice).lines().get(0).id(), first, second);
    }

    /** Sends the form of a credit note, on which the second worklog alone is ticked. */
    private Requests.Answer credit(Work work, String way, String quantity, String amount) {
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "reason", "Goodwill");
        put(fields, work.row() + ".way", way);
        put(fields, work.row() + ".worklogs", String.valueOf(work.second));
        put(fields, work.row() + ".quantity", quantity);
        put(fields, work.row() + ".amount", amount);
        return web.post(InvoicesServlet.class, "invoices/" + work.invoice + "/credit", fields);
    }

    @SafeVarargs
    private Invoice draft(Map<String, Object>... lines) {
        OrderOverview order = desk.confirmed(desk.acme, lines);
        return desk.get(CreateInvoice.class).of(order.order().id()).invoice();
    }

    private Invoice invoice(long id) {
        return desk.get(Invoices.class).get(id).invoice();
    }

    /** What a browser sends of the form of a draft that nobody touched. */
    private static Map<String, List<String>> fields(Invoice draft) {
        Map<String, List<String>> fields = new HashMap<>();
        put(fields, "version", String.valueOf(draft.version()));
        put(fields, "date", draft.date() == null ? "" : draft.date().toString());
        put(fields, "dueDate", draft.dueDate() == null ? "" : draft.dueDate().toString());
        for (int index = 0; index < draft.lines().size(); index++) {
            InvoiceLine line = draft.lines().get(index);
            String path = "lines[" + index + "].";
            put(fields, path + "description", line.description());
            put(fields, path + "quantity", line.quantity().toString());
            put(fields, path + "unitPrice", line.unitPrice().toString());
            put(fields, path + "discount", "");
        }
        return fields;
    }

    private static void put(Map<String, List<String>> fields, String name, String value) {
        fields.put("field." + name, List.of(value));
    }

    /** What the page that follows is about. */
    private Invoice made(Requests.Answer answer) {
        return invoice(Long.parseLong(answer.location.replaceFirst("^.*\\D", "")));
    }
}
