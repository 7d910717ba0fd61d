package org.prepaidsupport.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prepaidsupport.adapter.web.admin.DiagnosticsServlet;
import org.prepaidsupport.adapter.web.admin.SettingsServlet;
import org.prepaidsupport.adapter.web.admin.SetupServlet;
import org.prepaidsupport.adapter.web.admin.TeamsServlet;
import org.prepaidsupport.adapter.web.invoice.ChangesServlet;
import org.prepaidsupport.adapter.web.invoice.InvoicesServlet;
import org.prepaidsupport.adapter.web.item.OrderItemsServlet;
import org.prepaidsupport.adapter.web.order.OrdersServlet;
import org.prepaidsupport.adapter.web.record.CustomersServlet;
import org.prepaidsupport.adapter.web.record.ProductsServlet;
import org.prepaidsupport.adapter.web.record.TaxesServlet;
import org.prepaidsupport.adapter.web.record.UnitsServlet;
import org.prepaidsupport.adapter.web.time.TimesheetsServlet;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;

/** Every page answers those it is for, and nobody else learns that it is there. */
class PagesByRoleTest {

    private static final Map<String, Class<? extends HttpServlet>> BILLING = Map.of(
            "orders", OrdersServlet.class,
            "invoices", InvoicesServlet.class,
            "changes", ChangesServlet.class,
            "customers", CustomersServlet.class,
            "products", ProductsServlet.class,
            "taxes", TaxesServlet.class);
    private static final Map<String, Class<? extends HttpServlet>> ADMINISTRATION = Map.of(
            "teams", TeamsServlet.class,
            "settings", SettingsServlet.class,
            "setup", SetupServlet.class,
            "diagnostics", DiagnosticsServlet.class);

    private final WebDesk web = new WebDesk();
    private final Desk desk = web.desk;

    @AfterEach
    void close() {
        web.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.ADMIN, FakeJira.BOB, FakeJira.VERA})
    void listsAreForBillingStaffAndViewers(String reader) {
        BILLING.forEach((path, servlet) ->
                assertThat(web.get(reader, servlet, path).status).as(path).isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.ANNA, FakeJira.CARL})
    void listsAreAbsentForAllOthers(String reader) {
        BILLING.forEach((path, servlet) ->
                assertThat(web.get(reader, servlet, path).status).as(path).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {FakeJira.BOB, FakeJira.VERA, FakeJira.ANNA, FakeJira.CARL})
    void administrationIsAbsentForAllButAdministrators(String reader) {
        ADMINISTRATION.forEach((path, servlet) -> {
            assertThat(web.get(reader, servlet, path).status).as(path).isEqualTo(404);
            assertThat(web.get(FakeJira.ADMIN, servlet, path).status).as(path).isEqualTo(200);
        });
    }

    @Test
    void formsAreForThoseWhoMayWrite() {
        Map<String, Class<? extends HttpServlet>> forms = Map.of(
                "orders/new", OrdersServlet.class,
                "customers/new", CustomersServlet.class,
                "products/new", ProductsServlet.class,
                "taxes/new", TaxesServlet.class,
                "order-items", OrderItemsServlet.class);

        forms.forEach((path, servlet) -> {
            assertThat(web.get(FakeJira.BOB, servlet, path).status).as(path).isEqualTo(200);
            assertThat(web.get(FakeJira.VERA, servlet, path).status).as(path).isEqualTo(404);
        });
    }

    @Test
    void pagesOfDocumentsAreForThoseWhoMayWrite() {
        OrderOverview order = desk.tenHours();
        long posted =
                desk.get(CreateInvoice.class).of(order.order().id()).invoice().id();
        desk.get(Invoices.class).post(posted);
        long draft = desk.get(CreateInvoice.class)
                .of(desk.tenHours().order().id())
                .invoice()
                .id();
        desk.tenHours();
        for (String path : List.of(
                "invoices/run",
                "invoices/run?made=" + draft,
                "invoices/run?from=soon",
                "invoices/period?order=" + order.order().id(),
                "invoices/down-payment?order=" + order.order().id(),
                "invoices/" + posted + "/credit",
                "invoices/" + posted + "/correct",
                "invoices/" + posted + "/pay",
                "invoices/" + draft + "/edit")) {
            assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, path).status)
                    .as(path)
                    .isEqualTo(200);
            assertThat(web.get(FakeJira.VERA, InvoicesServlet.class, path).status)
                    .as(path)
                    .isEqualTo(404);
        }
        for (String path : List.of(
                "invoices/" + draft + "/credit",
                "invoices/" + draft + "/pay",
                "invoices/" + posted + "/edit",
                "invoices/down-payment",
                "invoices/down-payment?order=987654")) {
            assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, path).status)
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, "invoices/run")
                        .body
                        .toString())
                .contains("S00003", "$1,000.00".substring(1))
                .doesNotContain("S00001");
        assertThat(web.get(FakeJira.VERA, InvoicesServlet.class, "invoices/" + posted)
                        .body
                        .toString())
                .contains("INV/2026/00001")
                .doesNotContain("data-prepaid-call", "prepaid-pay", "prepaid-credit\"");
    }

    @Test
    void viewersReadAnOrderWithoutAnythingToDoWithIt() {
        OrderOverview order = desk.tenHours();
        String path = "orders/" + order.order().id();

        assertThat(web.get(FakeJira.BOB, OrdersServlet.class, path).body.toString())
                .contains("prepaid-create-invoice", "10h left", "SER-1");
        assertThat(web.get(FakeJira.VERA, OrdersServlet.class, path).body.toString())
                .contains("10h left", "SER-1")
                .doesNotContain("data-prepaid-call");
    }

    @Test
    void everyPageOfAnOrderAndItsInvoiceCanBeRead() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.ticketOf(order), Desk.HOUR);
        long invoice =
                desk.get(CreateInvoice.class).of(order.order().id()).invoice().id();
        String path = "orders/" + order.order().id();

        assertThat(web.get(FakeJira.BOB, OrdersServlet.class, path + "/edit")
                        .body
                        .toString())
                .contains("data-version=\"");
        assertThat(web.get(FakeJira.BOB, OrdersServlet.class, path + "/delivered/" + desk.lineId(order))
                        .body
                        .toString())
                .contains("HELP-1", "1h of 10h used");
        assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, "invoices/" + invoice)
                        .body
                        .toString())
                .contains("\u20ac1,000.00", "prepaid-post");
        assertThat(web.get(FakeJira.BOB, InvoicesServlet.class, "invoices/" + invoice + "/edit").status)
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders/4711", "orders/x", "orders/1/delivered/9", "orders/1/edit/more"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(web.get(FakeJira.BOB, OrdersServlet.class, path).status).isEqualTo(404);
    }

    @Test
    void unitsAreAbsentUntilTheyAreSwitchedOn() {
        assertThat(web.get(FakeJira.BOB, UnitsServlet.class, "units").status).isEqualTo(404);
    }

    @Test
    void agentsSeeTimeWithoutWhatItCosts() {
        OrderOverview order = desk.tenHours();
        desk.log(desk.ticketOf(order), 4 * Desk.HOUR + 30 * Desk.MINUTE);

        String page = web.get(FakeJira.ANNA, TimesheetsServlet.class, "timesheets")
                .body
                .toString();

        assertThat(page).contains("4h 30m", "HELP-1", "TIM project");
        assertThat(page).doesNotContain("\u20ac", "/prepaid/orders", "name=\"customer\"");
    }

    @Test
    void customersSeeNoTime() {
        assertThat(web.get(FakeJira.CARL, TimesheetsServlet.class, "timesheets").status)
                .isEqualTo(404);
    }

    @Test
    void administratorsProveThemselvesWhereJiraWantsThat() {
        web.provenAdministrator = false;

        assertThat(web.get(FakeJira.ADMIN, SettingsServlet.class, "settings").location)
                .isEqualTo("/prove-yourself");
        assertThat(web.get(FakeJira.BOB, SettingsServlet.class, "settings").status)
                .isEqualTo(404);
    }

    @Test
    void strangersLogInFirst() {
        desk.jira.logout();

        assertThat(web.get(OrdersServlet.class, "orders").location).isEqualTo("/login");
        assertThat(web.get(SettingsServlet.class, "settings").location).isEqualTo("/login");
    }

    @Test
    void whatPeopleEnteredIsEscaped() {
        long evil = desk.customer(SampleViews.EVIL);
        SalesOrder order = desk.quotation(evil, Desk.line(desk.prepaidSupport, "1", "description", SampleViews.EVIL));

        assertThat(web.get(FakeJira.BOB, OrdersServlet.class, "orders").body.toString())
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
        assertThat(web.get(FakeJira.BOB, OrdersServlet.class, "orders/" + order.id())
                        .body
                        .toString())
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }
}
