package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.fields;
import static org.prepaidsupport.fakes.Entered.input;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.delivery.Checkpoints;
import org.prepaidsupport.application.delivery.IncomingWork;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderQuery.Sort;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.tax.Taxes;
import org.prepaidsupport.dev.activeobjects.TestDatabase.Kind;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.FakeJira;
import org.prepaidsupport.fakes.Node;
import org.prepaidsupport.fakes.TestClock;

/** Lists show figures that are kept with orders, and these are always those that the orders themselves show. */
class OrderListTest {

    private Desk desk;
    private OrderList list;
    private long acme;

    private void open(Kind kind) {
        desk = new Desk(kind);
        list = desk.get(OrderList.class);
        acme = desk.acme;
        desk.jira.login(FakeJira.BOB);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void figuresFollowWhateverIsDoneWithAnOrder(Kind kind) {
        open(kind);
        long vat = desk.get(Taxes.class)
                .create(input("name", "21 %", "percent", "21"))
                .id();
        SalesOrder order = desk.quotation(
                acme, line(desk.prepaidSupport, "10", "taxes", List.of(vat)), line(desk.prepaidSupport, "2"));
        assertThat(shown()).containsExactly("S00001 1200.00 1410.00 0.00 NOTHING");
        desk.get(OrderTransitions.class).apply(order.id(), OrderTransition.CONFIRM);
        assertThat(shown()).containsExactly("S00001 1200.00 1410.00 1200.00 TO_INVOICE");
        long invoice = desk.get(CreateInvoice.class).of(order.id()).invoice().id();
        assertThat(shown()).containsExactly("S00001 1200.00 1410.00 0.00 INVOICED");
        desk.get(Invoices.class).cancel(invoice);
        assertThat(shown()).containsExactly("S00001 1200.00 1410.00 1200.00 TO_INVOICE");
        desk.get(Invoices.class).reset(invoice);
        desk.get(Invoices.class).delete(invoice);
        assertThat(shown()).containsExactly("S00001 1200.00 1410.00 1200.00 TO_INVOICE");
        desk.get(OrderTransitions.class).apply(order.id(), OrderTransition.CANCEL);
        assertThat(shown()).containsExactly("S00001 1200.00 1410.00 0.00 NOTHING");
        agrees();
    }

    @ParameterizedTest
    @EnumSource
    void figuresFollowTimeAlsoWhenItIsFoldedOrComesFromAnotherNode(Kind kind) {
        open(kind);
        long hourly = desk.product("Hourly", "invoicingPolicy", "timesheets");
        OrderOverview order = desk.confirmed(acme, line(hourly, "10"));
        OrderOverview prepaid = desk.tenHours();
        desk.get(CreateInvoice.class).of(prepaid.order().id());
        IssueRef ticket = desk.ticketOf(prepaid);
        assertThat(shown())
                .containsExactly("S00001 1000.00 1000.00 0.00 NOTHING", "S00002 1000.00 1000.00 0.00 INVOICED");
        desk.log(desk.task(order), 3 * HOUR);
        desk.log(ticket, 11 * HOUR);
        assertThat(shown())
                .containsExactly("S00001 1000.00 1000.00 300.00 TO_INVOICE", "S00002 1000.00 1000.00 0.00 UPSELLING");
        desk.plugin.clock().advance(Duration.ofHours(2));
        desk.get(Checkpoints.class).fold();
        desk.get(KeptFigures.class).keepUp();
        desk.log(desk.task(order), HOUR);
        assertThat(shown()).contains("S00001 1000.00 1000.00 400.00 TO_INVOICE");
        desk.plugin.clock().advance(Duration.ofHours(2));
        desk.get(Checkpoints.class).fold();
        assertThat(shown()).contains("S00001 1000.00 1000.00 400.00 TO_INVOICE");
        try (Node other = desk.plugin.otherNode()) {
            long worklog = desk.logUntold(desk.task(order), HOUR);
            other.get(IncomingWork.class).takeNew(worklog);
            assertThat(shown()).contains("S00001 1000.00 1000.00 500.00 TO_INVOICE");
        }
        agrees();
    }

    @Test
    void whatHoldsForAllOrdersIsTakenOverInTheBackground() {
        open(Kind.H2);
        long vat = desk.get(Taxes.class)
                .create(input("name", "VAT", "percent", "15"))
                .id();
        Map<String, Object> line = line(desk.prepaidSupport, "1", "unitPrice", "6.70", "taxes", List.of(vat));
        desk.quotation(acme, line, line);
        assertThat(shown()).containsExactly("S00001 13.40 15.42 0.00 NOTHING");
        desk.get(KeptFigures.class).keepUp();
        desk.jira.login(FakeJira.ADMIN);
        desk.get(SettingsService.class).update(input("version", 0, "taxRounding", "document"));
        desk.jira.login(FakeJira.BOB);
        long azure = desk.customer("Azure Interior");
        desk.quotation(azure, line(desk.prepaidSupport, "1"));
        Customers customers = desk.get(Customers.class);
        customers.update(
                acme, input("name", "Zenith", "version", customers.get(acme).version()));
        desk.get(KeptFigures.class).keepUp();
        assertThat(shown()).containsExactly("S00001 13.40 15.41 0.00 NOTHING", "S00002 100.00 100.00 0.00 NOTHING");
        assertThat(numbers(OrderQuery.all(Sort.CUSTOMER, false, PageRequest.FIRST)))
                .containsExactly("S00002", "S00001");
    }

    @ParameterizedTest
    @EnumSource
    void ordersAreFoundByWhatTheyAreAndSummedUpByCurrency(Kind kind) {
        open(kind);
        desk.quotation(acme, line(desk.prepaidSupport, "1"));
        desk.confirmed(acme, line(desk.prepaidSupport, "2"));
        desk.get(Orders.class)
                .create(input(fields(
                        "customer",
                        desk.customer("Yen House"),
                        "currency",
                        "JPY",
                        "owner",
                        FakeJira.ANNA,
                        "date",
                        TestClock.TODAY.minusDays(9).toString(),
                        "validUntil",
                        TestClock.TODAY.minusDays(1).toString(),
                        "lines",
                        List.of(line(desk.prepaidSupport, "1", "unitPrice", "15000")))));
        assertThat(found("invoiceStatus", "to-invoice")).containsExactly("S00002");
        assertThat(found("invoiceStatus", "nothing")).isEmpty();
        assertThat(found("expired", "true")).containsExactly("S00003");
        assertThat(found("owner", FakeJira.ANNA)).containsExactly("S00003");
        assertThat(found("owner", "nobody-called-this")).isEmpty();
        assertThat(found("state", "confirmed", "q", "acme")).containsExactly("S00002");
        assertThat(found("q", "yen")).containsExactly("S00003");
        assertThat(list.find(OrderQuery.all(PageRequest.FIRST)).found().sums())
                .extracting(sum -> sum.orders() + " " + sum.total().amount() + " "
                        + sum.total().currency() + " " + sum.toInvoice().amount())
                .containsExactly("2 300.00 EUR 200.00", "1 15000 JPY 0");
        for (Sort sort : Sort.values()) {
            assertThat(numbers(OrderQuery.all(sort, true, PageRequest.FIRST))).hasSize(3);
        }
        assertThat(found("sort", "-total", "state", "quotation", "customer", acme))
                .containsExactly("S00001");
        assertThat(found("sort", "total", "customer", acme)).containsExactly("S00001", "S00002");
        OrderList.Choices choices = list.choices();
        assertThat(choices.used().owners()).containsExactlyInAnyOrder(FakeJira.BOB, FakeJira.ANNA);
        assertThat(choices.customers()).hasSize(2);
    }

    @Test
    void aBadFilterIsNamed() {
        open(Kind.H2);
        assertRefusedAt(
                () -> found("state", "lost", "sort", "colour"),
                "state: prepaid.error.not.choice",
                "sort: prepaid.error.not.choice");
    }

    @Test
    void agentsSeeNoOrders() {
        open(Kind.H2);
        desk.jira.login(FakeJira.ANNA);
        assertThatThrownBy(this::shown).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> list.choices()).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> list.all(OrderQuery.all(PageRequest.FIRST))).isInstanceOf(Forbidden.class);
    }

    private List<String> found(Object... filter) {
        Input query = input(fields(filter));
        return numbers(desk.get(OrderFilter.class).read(query, PageRequest.FIRST));
    }

    private List<String> numbers(OrderQuery query) {
        return list.find(query).found().page().items().stream()
                .map(OrderSummary::number)
                .toList();
    }

    private List<String> shown() {
        return list.find(OrderQuery.all(Sort.NUMBER, false, PageRequest.FIRST)).found().page().items().stream()
                .map(order -> String.join(
                        " ",
                        order.number(),
                        order.figures().untaxed().amount().toString(),
                        order.figures().total().amount().toString(),
                        order.figures().toInvoice().amount().toString(),
                        order.figures().invoiceStatus().name()))
                .toList();
    }

    /** With what the orders themselves show. */
    private void agrees() {
        Map<Long, OrderOverview> orders = new HashMap<>();
        desk.get(Orders.class)
                .list(OrderQuery.all(PageRequest.FIRST))
                .items()
                .forEach(each -> orders.put(each.order().id(), each));
        assertThat(list.find(OrderQuery.all(PageRequest.FIRST)).found().page().items())
                .hasSameSizeAs(orders.keySet())
                .allSatisfy(each -> {
                    OrderOverview order = orders.get(each.id());
                    assertThat(each.figures().total()).isEqualTo(order.totals().total());
                    assertThat(each.figures().untaxed())
                            .isEqualTo(order.totals().untaxed());
                    assertThat(each.figures().invoiceStatus()).isEqualTo(order.invoiceStatus());
                    assertThat(each.isExpired(TestClock.TODAY)).isEqualTo(order.expired());
                });
    }
}
