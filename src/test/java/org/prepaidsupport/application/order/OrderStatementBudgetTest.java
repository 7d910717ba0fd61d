package org.prepaidsupport.application.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prepaidsupport.application.Page;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.dev.activeobjects.TestDatabase.Kind;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.fakes.Desk;
import org.prepaidsupport.fakes.Entered;
import org.prepaidsupport.fakes.Node;

/** How many SQL statements of ours orders may cost, begin and commit not counted. */
class OrderStatementBudgetTest {

    private Desk desk;

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @EnumSource
    void anOrderListOfAnyLengthWithItsTotalsCostsEight(Kind kind) {
        desk = new Desk(kind);
        OrderOverview order = desk.confirmed(desk.acme, lines(3));
        desk.log(desk.ticketOf(order), HOUR);
        for (int number = 0; number < 12; number++) {
            desk.confirmed(desk.customer("Customer " + number), lines(5));
        }
        list();
        assertThat(statements(this::list)).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsChangedOnAnotherNodeIsReadAnew(Kind kind) {
        desk = new Desk(kind);
        desk.confirmed(desk.acme, lines(3));
        list();
        try (Node otherNode = desk.plugin.otherNode()) {
            Customer acme = otherNode.get(CustomerStore.class).byId(desk.acme).orElseThrow();
            otherNode
                    .get(Customers.class)
                    .update(desk.acme, Entered.input("name", "ACME Inc.", "version", acme.version()));
        }
        assertThat(list().items())
                .singleElement()
                .satisfies(order -> assertThat(order.customer().name()).isEqualTo("ACME Inc."));
        assertThat(statements(this::list)).hasSizeLessThanOrEqualTo(8);
    }

    private Page<OrderOverview> list() {
        return desk.get(Orders.class).list(OrderQuery.all(PageRequest.FIRST));
    }

    @ParameterizedTest
    @EnumSource
    void confirmingCostsTheSameWhateverTheNumberOfLines(Kind kind) {
        desk = new Desk(kind);
        confirming(20);
        int twenty = confirming(20);
        assertThat(confirming(100)).isLessThanOrEqualTo(twenty);
        assertThat(twenty).isLessThanOrEqualTo(35);
    }

    @ParameterizedTest
    @EnumSource
    void confirmingWithProjectsCostsTheSameWhateverTheNumberOfLines(Kind kind) {
        desk = new Desk(kind);
        long migration = desk.product("Migration", "createOnOrder", "project-and-task", "project", null);
        confirming(20, migration);
        int twenty = confirming(20, migration);
        assertThat(confirming(100, migration)).isLessThanOrEqualTo(twenty);
        assertThat(twenty).isLessThanOrEqualTo(35);
    }

    @ParameterizedTest
    @EnumSource
    void invoicingCostsTheSameWhateverTheNumberOfLines(Kind kind) {
        desk = new Desk(kind);
        invoicing(1);
        assertThat(invoicing(100)).isLessThanOrEqualTo(invoicing(1));
    }

    private int invoicing(int count) {
        OrderOverview order = desk.confirmed(desk.acme, lines(count));
        return desk.plugin.database().count(() -> desk.get(CreateInvoice.class)
                .of(order.order().id()));
    }

    private int confirming(int count) {
        return confirming(count, desk.prepaidSupport);
    }

    private int confirming(int count, long product) {
        SalesOrder quotation = desk.quotation(desk.acme, lines(count, product));
        return statements(() -> desk.get(OrderTransitions.class).apply(quotation.id(), OrderTransition.CONFIRM))
                .size();
    }

    private Map<String, Object>[] lines(int count) {
        return lines(count, desk.prepaidSupport);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] lines(int count, long product) {
        return Stream.generate(() -> line(product, "10")).limit(count).toArray(Map[]::new);
    }

    private List<String> statements(Runnable work) {
        return desk.plugin.database().statementsOf(work);
    }
}
