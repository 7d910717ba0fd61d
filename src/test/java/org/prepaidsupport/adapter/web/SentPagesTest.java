package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.web.admin.DiagnosticsServlet;
import org.prepaidsupport.adapter.web.admin.SettingsServlet;
import org.prepaidsupport.adapter.web.admin.TeamsServlet;
import org.prepaidsupport.adapter.web.invoice.InvoicesServlet;
import org.prepaidsupport.adapter.web.item.OrderItemsServlet;
import org.prepaidsupport.adapter.web.order.OrdersServlet;
import org.prepaidsupport.adapter.web.record.CustomersServlet;
import org.prepaidsupport.adapter.web.record.TaxesServlet;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.document.InvoicePdfStore;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.domain.invoice.InvoiceState;
import org.prepaidsupport.domain.invoice.PaymentState;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** What browsers without scripts send is done as over the REST API, or refused with everything entered kept. */
class SentPagesTest {

    private static final String PAGES = "/jira/plugins/servlet/prepaid/";
    private static final String ERROR = "class=\"error\"";

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;

    @BeforeEach
    void logIn() {
        desk.jira.login(FakeJira.BOB);
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void makesARecordSaysSoOnceAndLeadsToTheList() {
        Requests.Answer answer = web.post(
                CustomersServlet.class, "customers/new", fields("name", "Globex", "email", "it@globex.example"));

        assertThat(answer.status).isEqualTo(303);
        assertThat(answer.location).isEqualTo(PAGES + "customers");
        assertThat(customers()).contains("Globex");
        assertThat(web.get(CustomersServlet.class, "customers").body.toString()).contains("prepaid-notice");
        assertThat(web.get(CustomersServlet.class, "customers").body.toString()).doesNotContain("prepaid-notice");
    }

    @Test
    void changesARecord() {
        Map<String, List<String>> fields = fields("name", "ACME Inc.", "members", "carl", "active", "true");
        fields.put("field.version", List.of(version()));
        Requests.Answer answer = web.post(CustomersServlet.class, "customers/" + desk.acme, fields);

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        assertThat(customers()).contains("ACME Inc.");
    }

    @Test
    void badInputIsToldAtTheFieldAndAtTheTopAndEverythingEnteredIsKept() {
        Requests.Answer answer = web.post(
                TaxesServlet.class, "taxes/new", fields("name", "<VAT>", "percent", "much", "priceIncluded", "true"));

        assertThat(answer.status).isEqualTo(400);
        assertThat(answer.body.toString())
                .contains("value=\"&lt;VAT&gt;\"", "value=\"much\"", ERROR)
                .contains("name=\"field.percent\" aria-invalid=\"true\"")
                .containsPattern("name=\"field.priceIncluded\"[^>]* checked")
                .containsPattern("(?s)id=\"prepaid-problems\".*role=\"alert\".*<li>Percent: ");
        assertThat(answer.body.toString().split(ERROR, -1)).hasSize(2);
        assertThat(taxes()).isZero();
    }

    @Test
    void withoutTheTokenOfThePageNothingIsDoneAndEverythingEnteredIsOfferedAgain() {
        Map<String, List<String>> fields = fields("name", "Forged");
        Requests.Answer missing = web.ask("doPost", CustomersServlet.class, "customers/new", fields);
        fields.put(Requests.Tokens.NAME, List.of("guessed"));
        Requests.Answer forged = web.ask("doPost", CustomersServlet.class, "customers/new", fields);

        for (Requests.Answer answer : List.of(missing, forged)) {
            assertThat(answer.status).isEqualTo(403);
            assertThat(answer.body.toString())
                    .contains("value=\"Forged\"", "value=\"" + Requests.Tokens.TOKEN + "\"")
                    .contains("Nothing was changed");
        }
        assertThat(customers()).doesNotContain("Forged");
    }

    @Test
    void aButtonWithoutTheTokenDoesNothing() {
        Requests.Answer answer =
                web.ask("doPost", CustomersServlet.class, "customers/" + desk.acme, button("prepaid-archive"));

        assertThat(answer.status).isEqualTo(403);
        assertThat(desk.get(Customers.class).get(desk.acme).active()).isTrue();
    }

    @Test
    void aStaleFormIsRefusedHoweverOftenItIsSentAndKeepsWhatWasEntered() {
        Map<String, List<String>> fields = fields("name", "Mine", "active", "true");
        fields.put("field.version", List.of(version()));
        Map<String, List<String>> theirs = fields("name", "Theirs", "active", "true");
        theirs.put("field.version", fields.get("field.version"));
        assertThat(web.post(CustomersServlet.class, "customers/" + desk.acme, theirs).status)
                .isEqualTo(303);

        Requests.Answer answer = web.post(CustomersServlet.class, "customers/" + desk.acme, fields);

        assertThat(answer.status).isEqualTo(409);
        assertThat(answer.body.toString())
                .contains("value=\"Mine\"")
                .contains("name=\"field.version\" value=\""
                        + fields.get("field.version").get(0) + "\"")
                .contains("href=\"" + PAGES + "customers/" + desk.acme + "\" target=\"_blank\"");
        assertThat(customers()).contains("Theirs").doesNotContain("Mine");
    }

    @Test
    void whatCannotBeUndoneIsAskedFirst() {
        long globex = desk.customer("Globex");
        String page = "customers/" + globex;
        Requests.Answer question = web.post(CustomersServlet.class, page, button("prepaid-delete"));

        assertThat(question.status).isEqualTo(200);
        assertThat(question.body.toString())
                .contains("Delete Globex?", "name=\"send.action\" value=\"prepaid-delete\"")
                .contains("name=\"send.confirmed\" value=\"\"", "href=\"" + PAGES + page + "\"");
        assertThat(customers()).contains("Globex");

        Map<String, List<String>> yes = button("prepaid-delete");
        yes.put("send.confirmed", List.of(""));
        Requests.Answer done = web.post(CustomersServlet.class, page, yes);

        assertThat(done.status).isEqualTo(303);
        assertThat(done.location).isEqualTo(PAGES + "customers");
        assertThat(customers()).doesNotContain("Globex");
    }

    @Test
    void whatTheUseCaseRefusesIsToldOnThePage() {
        desk.tenHours();
        Map<String, List<String>> yes = button("prepaid-delete");
        yes.put("send.confirmed", List.of(""));
        Requests.Answer answer = web.post(CustomersServlet.class, "customers/" + desk.acme, yes);

        assertThat(answer.status).isEqualTo(409);
        assertThat(answer.body.toString()).contains("ACME", "aui-message-error");
        assertThat(customers()).contains("ACME");
    }

    @Test
    void aButtonThatIsNotOfferedAnyMoreDoesNothing() {
        OrderOverview order = desk.tenHours();
        Requests.Answer answer =
                web.post(OrdersServlet.class, "orders/" + order.order().id(), button("prepaid-confirm"));

        assertThat(answer.status).isEqualTo(409);
        assertThat(answer.body.toString()).contains("no longer possible");
    }

    @Test
    void whoMayOnlyReadIsRefusedAsIfThereWereNothing() {
        desk.jira.login(FakeJira.VERA);
        Map<String, List<String>> fields = fields("name", "Vera's", "active", "true");
        fields.put("field.version", List.of(version()));

        assertThat(web.post(CustomersServlet.class, "customers/" + desk.acme, fields).status)
                .isEqualTo(404);
        assertThat(web.post(CustomersServlet.class, "customers/new", fields).status)
                .isEqualTo(404);
        assertThat(customers()).doesNotContain("Vera's");
    }

    @Test
    void pagesWithoutAFormTakeNothing() {
        assertThat(web.post(CustomersServlet.class, "customers", fields("name", "Lost")).status)
                .isEqualTo(404);
    }

    @Test
    void ordersGoThroughTheirStatesAndAreBilledAndPaid() {
        long order =
                desk.quotation(desk.acme, Desk.line(desk.prepaidSupport, "10")).id();
        String page = "orders/" + order;
        assertThat(web.post(OrdersServlet.class, page, button("prepaid-confirm")).status)
                .isEqualTo(303);
        assertThat(desk.get(Orders.class).get(order).order().isConfirmed()).isTrue();

        Requests.Answer made = web.post(OrdersServlet.class, page, button("prepaid-create-invoice"));
        long invoice = Long.parseLong(made.location.substring(made.location.lastIndexOf('/') + 1));
        Map<String, List<String>> post = button("prepaid-post");
        assertThat(web.post(InvoicesServlet.class, "invoices/" + invoice, post).status)
                .isEqualTo(200);
        post.put("send.confirmed", List.of(""));
        assertThat(web.post(InvoicesServlet.class, "invoices/" + invoice, post).status)
                .isEqualTo(303);
        assertThat(desk.get(Invoices.class).get(invoice).invoice().state()).isEqualTo(InvoiceState.POSTED);

        Requests.Answer paid = web.post(
                InvoicesServlet.class,
                "invoices/" + invoice + "/pay",
                fields("date", "2026-11-23", "amount", "1,000.00", "reference", "bank"));
        assertThat(paid.location).as(paid.body.toString()).isEqualTo(PAGES + "invoices/" + invoice);
        assertThat(desk.get(Invoices.class).get(invoice).paymentState()).isEqualTo(PaymentState.PAID);

        long payment = desk.get(org.prepaidsupport.application.invoice.Payments.class)
                .of(invoice)
                .get(0)
                .id();
        Map<String, List<String>> back = button("prepaid-payment-" + payment);
        back.put("send.confirmed", List.of(""));
        assertThat(web.post(InvoicesServlet.class, "invoices/" + invoice, back).status)
                .isEqualTo(303);
        assertThat(desk.get(Invoices.class).get(invoice).paymentState()).isEqualTo(PaymentState.UNPAID);
    }

    @Test
    void creditingAndCorrectingPrintsTheNoteAndLeadsToTheDraft() {
        OrderOverview order = desk.tenHours();
        Invoices invoices = desk.get(Invoices.class);
        long invoice =
                desk.get(CreateInvoice.class).of(order.order().id()).invoice().id();
        invoices.post(invoice);
        Map<String, List<String>> reason = fields("reason", "Wrong address");
        reason.put("send.confirmed", List.of(""));
        Requests.Answer answer = web.post(InvoicesServlet.class, "invoices/" + invoice + "/correct", reason);

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        List<InvoiceOverview> all = invoices.ofOrder(order.order().id());
        assertThat(answer.location)
                .isEqualTo(PAGES + "invoices/" + all.get(0).invoice().id());
        assertThat(all)
                .extracting(each -> each.invoice().state())
                .containsExactly(InvoiceState.DRAFT, InvoiceState.POSTED, InvoiceState.POSTED);
        assertThat(desk.get(InvoicePdfStore.class)
                        .ofInvoice(all.get(1).invoice().id()))
                .isPresent();
    }

    @Test
    void theQueryOfTheAddressIsNoPartOfWhatIsSent() {
        OrderOverview order = desk.tenHours();
        Requests.Answer answer = web.post(
                InvoicesServlet.class,
                "invoices/down-payment?order=" + order.order().id(),
                fields("kind", "down-payment-percent", "value", "30"));

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        assertThat(desk.get(Invoices.class).ofOrder(order.order().id())).hasSize(1);
    }

    @Test
    void theFirstRunIsLedBackTo() {
        desk.jira.login(FakeJira.ADMIN);
        Requests.Answer answer =
                web.post(CustomersServlet.class, "customers/new?setup=1&name=Offered", fields("name", "Entered"));

        assertThat(answer.location).isEqualTo(PAGES + "setup");
        assertThat(customers()).contains("Entered").doesNotContain("Offered");
    }

    @Test
    void aTeamThatWouldMoveTimeAsksFirstAndForWorkFromADayOn() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.ticketOf(order), 2 * Desk.HOUR);
        desk.jira.login(FakeJira.ADMIN);
        Map<String, List<String>> off = team("timesheetOnTicket", "true");
        off.remove("field.timeReinvoicing");

        Requests.Answer question = web.post(TeamsServlet.class, "teams/" + desk.team.id(), off);
        assertThat(question.status).as(question.body.toString()).isEqualTo(200);
        assertThat(question.body.toString()).contains("2h from", "name=\"send.from\"");
        assertThat(team().timeReinvoicing()).isTrue();

        off.put("send.confirmed", List.of(""));
        off.put("send.from", List.of("2026-12-01"));
        Requests.Answer other = web.post(TeamsServlet.class, "teams/" + desk.team.id(), off);
        assertThat(other.status).isEqualTo(200);
        assertThat(other.body.toString()).contains("No logged time would move");

        off.put("send.confirmed", List.of("2026-12-01"));
        assertThat(web.post(TeamsServlet.class, "teams/" + desk.team.id(), off).status)
                .isEqualTo(303);
        assertThat(team().timeReinvoicing()).isFalse();
        assertThat(desk.delivered(order)).isEqualTo(2 * Desk.HOUR);
    }

    @Test
    void theOrderLineOfATaskOrAProjectIsSetOnceItWasAskedWhatMoves() {
        OrderOverview order = desk.tenHours();
        OrderOverview other = desk.tenHours();
        desk.log(desk.task(order), 2 * Desk.HOUR);
        String task = desk.task(order).key();
        Map<String, List<String>> line = fields("orderLine", String.valueOf(desk.lineId(other)), "applyFrom", "");

        Requests.Answer question = web.post(OrderItemsServlet.class, "order-items?task=" + task, line);
        assertThat(question.body.toString()).contains("prepaid-question", "2h from");
        assertThat(desk.delivered(other)).isZero();
        line.put("send.confirmed", List.of(""));
        Requests.Answer done = web.post(OrderItemsServlet.class, "order-items?task=" + task, line);
        assertThat(done.status).isEqualTo(303);
        assertThat(done.location).endsWith("/browse/" + task);
        assertThat(desk.delivered(other)).isEqualTo(2 * Desk.HOUR);

        assertThat(web.post(OrderItemsServlet.class, "order-items?project=TIM", line).status)
                .isEqualTo(303);
        assertThat(desk.get(LineAssignments.class).ofProject("TIM").map(LineFacts::lineId))
                .contains(desk.lineId(other));
    }

    @Test
    void aTeamThatMovesNothingIsSavedAtOnce() {
        desk.jira.login(FakeJira.ADMIN);

        assertThat(web.post(TeamsServlet.class, "teams/" + desk.team.id(), team("name", "Helpdesk")).status)
                .isEqualTo(303);
        assertThat(team().name()).isEqualTo("Helpdesk");
    }

    @Test
    void administratorsProveThemselvesBesideThePageAndLoseNothing() {
        desk.jira.login(FakeJira.ADMIN);
        web.provenAdministrator = false;
        Requests.Answer answer = web.post(TeamsServlet.class, "teams/" + desk.team.id(), team("name", "Helpdesk"));

        assertThat(answer.status).isEqualTo(403);
        assertThat(answer.body.toString())
                .contains("value=\"Helpdesk\"", "password")
                .contains("href=\"" + PAGES + "teams/" + desk.team.id() + "\" target=\"_blank\"");
        assertThat(team().name()).isEqualTo("Support");
    }

    @Test
    void settingsWithRecordsWithinAreSaved() {
        desk.jira.login(FakeJira.ADMIN);
        SettingsService settings = desk.get(SettingsService.class);
        Map<String, List<String>> fields = fields(
                "unitsOfMeasure", "true",
                "defaultCurrency", "EUR",
                "quotationValidityDays", "30",
                "taxRounding", "line",
                "upsellThresholds", "80\n100",
                "company.name", "Support Ltd");
        fields.put("field.version", List.of(String.valueOf(settings.get().version())));
        Requests.Answer answer = web.post(SettingsServlet.class, "settings", fields);

        assertThat(answer.status).as(answer.body.toString()).isEqualTo(303);
        assertThat(settings.get().company().name()).isEqualTo("Support Ltd");
        assertThat(settings.get().unitsOfMeasure()).isTrue();
    }

    @Test
    void aCallWithAFlagSendsIt() {
        desk.jira.login(FakeJira.ADMIN);
        Map<String, List<String>> repair = button("prepaid-repair");
        assertThat(web.post(DiagnosticsServlet.class, "diagnostics", repair)
                        .body
                        .toString())
                .contains("prepaid-question");
        repair.put("send.confirmed", List.of(""));

        assertThat(web.post(DiagnosticsServlet.class, "diagnostics", repair).status)
                .isEqualTo(303);
    }

    private Map<String, List<String>> team(String name, String value) {
        Map<String, List<String>> fields = fields(
                "name", "Support",
                "projects", "HELP",
                "timesheetOnTicket", "true",
                "timesheetProject", "TIM",
                "timeReinvoicing", "true",
                "autoAssign", "suggest",
                "atZero", "say");
        fields.put("field.version", List.of(String.valueOf(team().version())));
        fields.put("field." + name, List.of(value));
        return fields;
    }

    private HelpdeskTeam team() {
        return desk.get(Teams.class).get(desk.team.id());
    }

    private String version() {
        return String.valueOf(desk.get(Customers.class).get(desk.acme).version());
    }

    private List<String> customers() {
        return desk.get(Customers.class).list(RecordQuery.ALL).items().stream()
                .map(each -> each.name())
                .toList();
    }

    private long taxes() {
        return desk.get(Taxes.class).list(RecordQuery.ALL).total();
    }

    private static Map<String, List<String>> button(String id) {
        return new HashMap<>(Map.of("send.action", List.of(id)));
    }

    private static Map<String, List<String>> fields(String... namesAndValues) {
        Map<String, List<String>> fields = new HashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            fields.put("field." + namesAndValues[index], List.of(namesAndValues[index + 1]));
        }
        return fields;
    }
}
