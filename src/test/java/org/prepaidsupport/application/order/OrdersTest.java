package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;
import static org.prepaidsupport.fakes.Entered.with;
import static org.prepaidsupport.fakes.Entered.without;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.delivery.LinkedTickets;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Decimal;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderLine;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.product.InvoicingPolicy;
import org.prepaidsupport.fakes.FakeTasks;
import org.prepaidsupport.fakes.TestClock;

class OrdersTest extends DeskTest {

    private static final long ABSENT = 987_654;

    private Orders orders;
    private Map<String, Object> tenHours;

    @Override
    protected void prepare() {
        orders = desk.get(Orders.class);
        tenHours = fields("customer", desk.acme, "lines", List.of(line(desk.prepaidSupport, "10")));
    }

    // new ones

    @Test
    void aNewOneIsAQuotationOfTodayWithANumber() {
        SalesOrder order = create(tenHours);
        assertThat(order.number()).isEqualTo("S00001");
        assertThat(order.state()).isEqualTo(OrderState.QUOTATION);
        assertThat(order.date()).isEqualTo(TestClock.TODAY);
        assertThat(order.validUntil()).isEqualTo(TestClock.TODAY.plusDays(30));
        assertThat(order.currency().getCurrencyCode()).isEqualTo("EUR");
    }

    @Test
    void whatALineDoesNotSayIsTheProducts() {
        OrderLine line = create(tenHours).lines().get(0);
        assertThat(line.description()).isEqualTo("Prepaid support");
        assertThat(line.unitPrice()).isEqualTo(Decimal.HUNDRED);
        assertThat(line.unitId()).isEqualTo(desk.unit("Hours").id());
        assertThat(line.policy()).isEqualTo(InvoicingPolicy.PREPAID);
        assertThat(line.discount()).isEqualTo(Decimal.ZERO);
    }

    @Test
    void thePriceIsCarriedOverToTheLinesUnit() {
        OrderLine line = create(with(
                        tenHours,
                        "lines",
                        List.of(line(
                                desk.prepaidSupport,
                                "2",
                                "unit",
                                desk.unit("Days").id()))))
                .lines()
                .get(0);
        assertThat(line.unitPrice()).isEqualTo(Decimal.of(800));
    }

    @Test
    void laterEditsOfTheProductDoNotReachTheLine() {
        SalesOrder order = create(tenHours);
        desk.get(Products.class)
                .update(
                        desk.prepaidSupport,
                        input(
                                "name",
                                "Renamed",
                                "price",
                                "250",
                                "invoicingPolicy",
                                "timesheets",
                                "unit",
                                desk.unit("Days").id(),
                                "version",
                                1));
        OrderLine line = orders.get(order.id()).lines().get(0).line();
        assertThat(line).isEqualTo(order.lines().get(0));
    }

    @Test
    void totalsFollowTaxesAndDiscount() {
        long vat = desk.get(Taxes.class)
                .create(input("name", "21 %", "percent", "21"))
                .id();
        OrderOverview order = orders.create(input(with(
                tenHours, "lines", List.of(line(desk.prepaidSupport, "10", "discount", "10", "taxes", List.of(vat))))));
        assertThat(order.totals().untaxed().amount()).hasToString("900.00");
        assertThat(order.totals().tax().amount()).hasToString("189.00");
        assertThat(order.totals().total().amount()).hasToString("1089.00");
    }

    @Test
    void anOrderInAnotherCurrencyNeedsItsOwnPrices() {
        Map<String, Object> inDollars = with(tenHours, "currency", "USD");
        assertRefusedAt(() -> create(inDollars), "lines[0].unitPrice: prepaid.order.price.currency");
        SalesOrder order =
                create(with(inDollars, "lines", List.of(line(desk.prepaidSupport, "10", "unitPrice", "110"))));
        assertThat(order.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(order.lines().get(0).unitPrice()).isEqualTo(Decimal.of(110));
    }

    // bad input

    @Test
    void theCustomerMustBeThere() {
        assertRefusedAt(() -> create(without(tenHours, "customer")), "customer: prepaid.error.required");
        assertRefusedAt(() -> create(with(tenHours, "customer", null)), "customer: prepaid.error.required");
        assertRefusedAt(() -> create(with(tenHours, "customer", ABSENT)), "customer: prepaid.error.unknown.record");
        assertRefusedAt(() -> create(with(tenHours, "customer", "ACME")), "customer: prepaid.error.not.whole");
        assertNothingStored();
    }

    @Test
    void anArchivedCustomerGetsNoNewOrder() {
        desk.get(Customers.class).update(desk.acme, input("name", "ACME", "active", false, "version", 1));
        assertRefusedAt(() -> create(tenHours), "customer: prepaid.order.customer.archived");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "quantity, ten, prepaid.error.not.number",
        "quantity, 0.1234567, prepaid.error.number.places",
        "quantity, 9999999999999, prepaid.error.number.large",
        "quantity, 1e999, prepaid.error.not.number",
        "unitPrice, -1, prepaid.error.negative",
        "unitPrice, free, prepaid.error.not.number",
        "discount, 101, prepaid.error.percent",
        "discount, -1, prepaid.error.percent",
        "product, 987654, prepaid.error.unknown.record",
        "product, support, prepaid.error.not.whole",
        "unit, 987654, prepaid.error.unknown.record",
        "id, 987654, prepaid.error.unknown.record",
        "colour, red, prepaid.error.unknown.field"
    })
    void aBadFieldOfALineIsNamedAndNothingIsSaved(String field, String value, String key) {
        Map<String, Object> line = with(line(desk.prepaidSupport, "10"), field, value);
        assertRefusedAt(() -> create(with(tenHours, "lines", List.of(line))), "lines[0]." + field + ": " + key);
        assertNothingStored();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "date, yesterday, prepaid.error.not.date",
        "date, 2026-02-30, prepaid.error.not.date",
        "validUntil, 2026-11-22, prepaid.order.validuntil.before",
        "currency, EURO, prepaid.error.currency",
        "currency, XQQ, prepaid.error.currency",
        "project, NOPE, prepaid.error.unknown.project",
        "number, 7, ",
        "colour, red, prepaid.error.unknown.field"
    })
    void aBadFieldIsNamed(String field, String value, String key) {
        if (key == null) {
            assertThat(create(with(tenHours, field, value)).number()).isEqualTo("S00001");
        } else {
            assertRefusedAt(() -> create(with(tenHours, field, value)), field + ": " + key);
        }
    }

    @Test
    void amountsAndTimesThatNobodyCouldAddUpAreRefused() {
        String largest = "1000000000000";
        assertRefusedAt(
                () -> create(
                        with(tenHours, "lines", List.of(line(desk.prepaidSupport, largest, "unitPrice", largest)))),
                "lines[0].quantity: prepaid.error.number.large");
        assertRefusedAt(
                () -> create(
                        with(tenHours, "lines", List.of(line(desk.prepaidSupport, "-" + largest, "unitPrice", "0")))),
                "lines[0].quantity: prepaid.error.number.large");
        long minute = desk.product(
                "Minute", "price", largest, "unit", desk.unit("Minutes").id());
        assertRefusedAt(
                () -> create(with(
                        tenHours,
                        "lines",
                        List.of(line(minute, "1", "unit", desk.unit("Days").id())))),
                "lines[0].unitPrice: prepaid.error.number.large");
        assertNothingStored();
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Map<String, Object> entered = fields(
                "customer",
                null,
                "project",
                "NOPE",
                "lines",
                List.of(
                        line(desk.prepaidSupport, "ten", "unitPrice", "-5"),
                        without(line(desk.prepaidSupport, "1"), "product"),
                        line(desk.prepaidSupport, "1", "taxes", List.of(ABSENT))));
        assertRefusedAt(
                () -> create(entered),
                "customer: prepaid.error.required",
                "project: prepaid.error.unknown.project",
                "lines[0].quantity: prepaid.error.not.number",
                "lines[0].unitPrice: prepaid.error.negative",
                "lines[1].product: prepaid.error.required",
                "lines[2].taxes[0]: prepaid.error.unknown.record");
    }

    @Test
    void linesMustBeLines() {
        assertRefusedAt(() -> create(with(tenHours, "lines", "ten")), "lines: prepaid.error.not.objects");
        assertRefusedAt(
                () -> create(with(tenHours, "lines", Arrays.asList("ten", null))),
                "lines[0]: prepaid.error.not.object",
                "lines[1]: prepaid.error.not.object");
    }

    @Test
    void hoursCannotBeSoldInPieces() {
        Map<String, Object> line =
                line(desk.prepaidSupport, "10", "unit", desk.unit("Units").id());
        assertRefusedAt(
                () -> create(with(tenHours, "lines", List.of(line))), "lines[0].unit: prepaid.order.unit.category");
    }

    // changes

    @Test
    void linesAreChangedAddedAndRemoved() {
        SalesOrder order = create(
                with(tenHours, "lines", List.of(line(desk.prepaidSupport, "10"), line(desk.prepaidSupport, "1"))));
        long second = order.lines().get(1).id();
        SalesOrder changed = update(
                order, "lines", List.of(line(desk.prepaidSupport, "2", "id", second), line(desk.prepaidSupport, "3")));
        assertThat(changed.lines()).extracting(OrderLine::quantity).containsExactly(Decimal.of(2), Decimal.of(3));
        assertThat(changed.lines().get(0).id()).isEqualTo(second);
        assertThat(orders.get(order.id()).order()).isEqualTo(changed);
    }

    @Test
    void aStaleSaveIsAConflictAndWithoutVersionItIsRefused() {
        SalesOrder order = create(tenHours);
        update(order, "reference", "PO 1");
        assertThatThrownBy(() -> update(order, "reference", "PO 2"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("prepaid.error.stale");
        assertRefusedAt(() -> orders.update(order.id(), input(tenHours)), "version: prepaid.error.required");
        assertThat(orders.get(order.id()).order().reference()).isEqualTo("PO 1");
    }

    @Test
    void aLineOfAnotherOrderOrTheSameLineTwiceIsRefused() {
        SalesOrder order = create(tenHours);
        long other = create(tenHours).lines().get(0).id();
        long own = order.lines().get(0).id();
        assertRefusedAt(
                () -> update(order, "lines", List.of(line(desk.prepaidSupport, "1", "id", other))),
                "lines[0].id: prepaid.error.unknown.record");
        assertRefusedAt(
                () -> update(
                        order,
                        "lines",
                        List.of(line(desk.prepaidSupport, "1", "id", own), line(desk.prepaidSupport, "1", "id", own))),
                "lines[1].id: prepaid.error.unknown.record");
    }

    @Test
    void ofAConfirmedOrderTheQuantityChangesTheTasksEstimate() {
        SalesOrder order = desk.tenHours().order();
        OrderLine line = order.lines().get(0);
        update(order, "lines", List.of(line(desk.prepaidSupport, "12", "id", line.id())));
        assertThat(desk.jira.estimate(desk.jira.issues().get(0))).contains(12 * HOUR);
    }

    @Test
    void whenJiraRefusesTheNewEstimateNothingIsChanged() {
        SalesOrder order = desk.tenHours().order();
        OrderLine line = order.lines().get(0);
        desk.get(FakeTasks.class).refuse(FakeTasks.Refusal.ESTIMATE, "");
        assertThatThrownBy(() -> update(order, "lines", List.of(line(desk.prepaidSupport, "12", "id", line.id()))))
                .isInstanceOf(InvalidInput.class);
        assertThat(orders.get(order.id()).order()).isEqualTo(order);
    }

    @Test
    void whenJiraRefusesTheSecondEstimateTheFirstGetsBackWhatItHad() {
        SalesOrder order = desk.confirmed(
                        desk.acme, line(desk.prepaidSupport, "10"), line(desk.product("Training"), "4"))
                .order();
        desk.get(FakeTasks.class).refuse(FakeTasks.Refusal.ESTIMATE, "Training");
        assertThatThrownBy(() -> update(
                        order,
                        "lines",
                        List.of(
                                line(
                                        desk.prepaidSupport,
                                        "12",
                                        "id",
                                        order.lines().get(0).id()),
                                line(
                                        order.lines().get(1).productId(),
                                        "5",
                                        "id",
                                        order.lines().get(1).id()))))
                .isInstanceOf(InvalidInput.class);
        assertThat(desk.jira.issues())
                .extracting(task -> desk.jira.estimate(task).orElseThrow())
                .containsExactly(10 * HOUR, 4 * HOUR);
        assertThat(orders.get(order.id()).order()).isEqualTo(order);
    }

    @Test
    void aLineAddedToAConfirmedOrderGetsItsTaskAtOnce() {
        SalesOrder order = desk.tenHours().order();
        SalesOrder changed = update(
                order,
                "lines",
                List.of(
                        line(
                                desk.prepaidSupport,
                                "10",
                                "id",
                                order.lines().get(0).id()),
                        line(desk.prepaidSupport, "5")));
        assertThat(changed.lines()).extracting(OrderLine::taskIssueId).doesNotContainNull();
        assertThat(desk.jira.issues()).hasSize(2);
        desk.log(desk.jira.issues().get(1), HOUR);
        assertThat(orders.get(order.id()).lines().get(1).progress().deliveredSeconds())
                .isEqualTo(HOUR);
    }

    @Test
    void ofAConfirmedOrderCustomerProductUnitAndLinesStay() {
        SalesOrder order = desk.tenHours().order();
        long line = order.lines().get(0).id();
        assertRefusedAt(
                () -> update(
                        order,
                        "customer",
                        desk.customer("Globex"),
                        "lines",
                        List.of(line(
                                desk.product("Training"),
                                "10",
                                "id",
                                line,
                                "unit",
                                desk.unit("Days").id()))),
                "customer: prepaid.order.confirmed.customer",
                "lines[0].product: prepaid.order.confirmed.product",
                "lines[0].unit: prepaid.order.confirmed.unit");
        assertRefusedAt(
                () -> update(order, "lines", List.of(line(desk.prepaidSupport, "1"))),
                "lines: prepaid.order.confirmed.line.removed");
    }

    @Test
    void aLockedOrCancelledOrderIsNotChanged() {
        OrderTransitions transitions = desk.get(OrderTransitions.class);
        SalesOrder locked = transitions
                .apply(desk.tenHours().order().id(), OrderTransition.LOCK)
                .order();
        assertThatThrownBy(() -> update(locked, "reference", "PO 1"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("locked");
        SalesOrder cancelled =
                transitions.apply(create(tenHours).id(), OrderTransition.CANCEL).order();
        assertThatThrownBy(() -> update(cancelled, "reference", "PO 1"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("cancelled");
    }

    // deleting

    @Test
    void aQuotationCanBeDeleted() {
        SalesOrder order = create(tenHours);
        orders.delete(order.id());
        assertThatThrownBy(() -> orders.get(order.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aConfirmedOrderCannotBeDeletedNorOneThatHasATask() {
        OrderOverview order = desk.tenHours();
        assertThatThrownBy(() -> orders.delete(order.order().id())).isInstanceOf(Conflict.class);
        desk.get(OrderTransitions.class).apply(order.order().id(), OrderTransition.CANCEL);
        assertThatThrownBy(() -> orders.delete(order.order().id())).isInstanceOf(Conflict.class);
    }

    @Test
    void anOrderThatWasBilledCannotBeDeleted() {
        long plain = desk.product("Plain", "createOnOrder", "nothing", "project", null);
        OrderOverview order = desk.confirmed(desk.acme, line(plain, "1"));
        desk.get(CreateInvoice.class).of(order.order().id());
        desk.get(OrderTransitions.class).apply(order.order().id(), OrderTransition.CANCEL);
        assertThatThrownBy(() -> orders.delete(order.order().id())).isInstanceOf(Conflict.class);
    }

    @Test
    void aQuotationThatTimeCountsOnCannotBeDeletedNorTheLine() {
        SalesOrder order = create(tenHours);
        var ticket = desk.ticket();
        desk.change(ticket, "orderLine", order.lines().get(0).id());
        desk.log(ticket, HOUR);
        assertThatThrownBy(() -> orders.delete(order.id())).isInstanceOf(Conflict.class);
        assertRefusedAt(() -> update(order, "lines", List.of()), "lines: prepaid.order.line.has.time");
    }

    @Test
    void anOrderThatTimeCountsOnOrThatHasTasksKeepsItsCustomer() {
        long globex = desk.customer("Globex");
        SalesOrder named = create(tenHours);
        IssueRef ticket = desk.ticket();
        desk.change(ticket, "orderLine", named.lines().get(0).id());
        desk.log(ticket, HOUR);
        assertRefusedAt(() -> update(named, "customer", globex), "customer: prepaid.order.customer.has.time");
        OrderOverview confirmed = desk.tenHours();
        OrderTransitions transitions = desk.get(OrderTransitions.class);
        transitions.apply(confirmed.order().id(), OrderTransition.CANCEL);
        SalesOrder withTask =
                transitions.apply(confirmed.order().id(), OrderTransition.RESET).order();
        assertRefusedAt(() -> update(withTask, "customer", globex), "customer: prepaid.order.customer.has.time");
    }

    @Test
    void timeThatAQuotationOfAnotherCustomerWasSkippedForCountsOnceItIsTheTicketsCustomers() {
        long globex = desk.customer("Globex");
        SalesOrder order = create(tenHours);
        IssueRef ticket = desk.ticket();
        desk.change(ticket, "customer", globex);
        IssueRef task = desk.jira.issue(desk.service, "Task by hand");
        desk.change(ticket, "task", task.key());
        desk.setLineOnTask(task, order.lines().get(0).id());
        desk.setLineOnProject(desk.time, order.lines().get(0).id());
        desk.log(ticket, HOUR);
        assertThat(delivered(order)).isZero();
        update(order, "customer", globex);
        assertThat(delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void onceTheLineOfATaskIsDeletedItsSubTasksAreNoLongerThatCustomers() {
        SalesOrder order = create(tenHours);
        OrderOverview second = desk.tenHours();
        OrderOverview ofGlobex = desk.confirmed(desk.customer("Globex"), line(desk.prepaidSupport, "5"));
        IssueRef task = desk.jira.issue(desk.service, "Task by hand");
        IssueRef part = desk.jira.subTask(task, "Part of it");
        desk.setLineOnTask(task, order.lines().get(0).id());
        desk.change(task, "orderLine", desk.lineId(second));
        desk.jira.link(part, desk.task(ofGlobex));
        desk.get(LinkedTickets.class).changed(part.id());
        desk.log(part, HOUR);
        assertThat(desk.delivered(second)).isEqualTo(HOUR);
        orders.delete(order.id());
        assertThat(desk.delivered(second)).isZero();
        assertThat(desk.delivered(ofGlobex)).isEqualTo(HOUR);
    }

    // reading

    @Test
    void anAbsentOneIsNotFound() {
        assertThatThrownBy(() -> orders.get(ABSENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.delete(ABSENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> orders.update(ABSENT, input(tenHours))).isInstanceOf(NotFound.class);
    }

    @Test
    void isFoundByTheIssueThatIsItsTask() {
        OrderOverview order = desk.tenHours();
        assertThat(orders.ofTasks(List.of(desk.task(order).id())))
                .extracting(each -> each.order().number())
                .containsExactly("S00001");
        assertThat(orders.ofTasks(List.of(ABSENT))).isEmpty();
    }

    @Test
    void aTaskThatIsGoneInJiraIsNoMore() {
        OrderOverview order = desk.tenHours();
        desk.jira.deleteIssue(desk.task(order));
        assertThat(desk.now(order).task()).isEmpty();
    }

    @Test
    void aListOfFiveNeedsAsManyStatementsAsAListOfOne() {
        desk.tenHours();
        statementsOfList();
        int forOne = statementsOfList();
        for (int count = 0; count < 4; count++) {
            desk.tenHours();
        }
        statementsOfList();
        assertThat(statementsOfList()).isEqualTo(forOne).isLessThanOrEqualTo(8);
    }

    private int statementsOfList() {
        return desk.plugin.database().count(() -> orders.list(OrderQuery.all(PageRequest.FIRST)));
    }

    private SalesOrder create(Map<String, Object> fields) {
        return orders.create(input(fields)).order();
    }

    private SalesOrder update(SalesOrder order, Object... namesAndValues) {
        Map<String, Object> fields = new HashMap<>(tenHours);
        fields.put(
                "lines",
                order.lines().stream()
                        .map(each -> line(each.productId(), each.quantity().toString(), "id", each.id()))
                        .toList());
        fields.put("version", order.version());
        return orders.update(order.id(), input(with(fields, namesAndValues))).order();
    }

    private long delivered(SalesOrder order) {
        return orders.get(order.id()).lines().get(0).progress().deliveredSeconds();
    }

    private void assertNothingStored() {
        assertThat(orders.list(OrderQuery.all(PageRequest.FIRST)).total()).isZero();
    }
}
