package org.prepaidsupport.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.invoice.CreateInvoice;
import org.prepaidsupport.application.invoice.InvoiceOverview;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.fakes.FakeJira;

class MergeCustomersTest extends DeskTest {

    private MergeCustomers merge;
    private Customers customers;
    private long twin;

    @Override
    protected void prepare() {
        merge = desk.get(MergeCustomers.class);
        customers = desk.get(Customers.class);
        twin = customers
                .create(input("name", "Acme (twin)", "members", List.of("anna"), "domains", List.of("acme.example")))
                .id();
    }

    @Test
    void everythingOfTheOneIsTheOthersAfterwards() {
        OrderOverview order = desk.confirmed(twin, line(desk.prepaidSupport, "5"));
        InvoiceOverview invoice = desk.get(CreateInvoice.class).of(order.order().id());
        IssueRef ticket = desk.jira.issue(desk.help, "Ticket of the twin");
        desk.get(Tickets.class).update(ticket.key(), input("customer", twin));

        Customer merged = merge.merge(twin, input("into", desk.acme));

        assertThat(merged.name()).isEqualTo("ACME");
        assertThat(merged.reporters().members()).containsExactly(FakeJira.CARL, "anna");
        assertThat(merged.reporters().domains()).containsExactly("acme.example");
        assertThat(customers.get(desk.acme)).isEqualTo(merged);
        assertThatThrownBy(() -> customers.get(twin)).isInstanceOf(NotFound.class);
        assertThat(desk.get(Orders.class).get(order.order().id()).customer()).isEqualTo(merged);
        assertThat(desk.get(Invoices.class)
                        .get(invoice.invoice().id())
                        .invoice()
                        .customerId())
                .isEqualTo(desk.acme);
        assertThat(desk.get(Tickets.class).get(ticket.key()).customer()).contains(merged);
    }

    @Test
    void timeThatWasSkippedForBeingAnotherCustomersCountsAfterwards() {
        OrderOverview order = desk.confirmed(twin, line(desk.prepaidSupport, "5"));
        desk.setLineOnProject(desk.time, desk.lineId(order));
        desk.log(desk.jira.reportedBy(FakeJira.CARL, desk.help, "Reported by ACME's Carl"), HOUR);
        assertThat(desk.delivered(order)).isZero();
        merge.merge(twin, input("into", desk.acme));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void subsidiariesGoToTheCompanyOfTheOneThatStays() {
        long globex = subsidiary("Globex", twin);
        merge.merge(twin, input("into", desk.acme));
        assertThat(customers.get(globex).parentId()).isEqualTo(desk.acme);

        long holding = desk.customer("Holding");
        long hooli = subsidiary("Hooli", holding);
        merge.merge(desk.acme, input("into", hooli));
        assertThat(customers.get(globex).parentId()).as("a subsidiary has none").isEqualTo(holding);
    }

    @Test
    void aParentCanBeMergedIntoItsSubsidiary() {
        long globex = subsidiary("Globex", twin);
        long initech = subsidiary("Initech", twin);
        Customer merged = merge.merge(twin, input("into", globex));
        assertThat(merged.parentId()).isNull();
        assertThat(customers.get(initech).parentId()).isEqualTo(globex);
    }

    private long subsidiary(String name, long parent) {
        return customers.create(input("name", name, "parent", parent)).id();
    }

    @Test
    void whatCannotBeMergedIsRefusedAndNothingChanges() {
        assertRefusedAt(() -> merge.merge(twin, input()), "into: prepaid.error.required");
        assertRefusedAt(() -> merge.merge(twin, input("into", twin)), "into: prepaid.customer.merge.itself");
        assertRefusedAt(
                () -> merge.merge(twin, input("into", 0, "from", 1)),
                "from: prepaid.error.unknown.field",
                "into: prepaid.error.unknown.record");
        assertThatThrownBy(() -> merge.merge(0, input("into", twin))).isInstanceOf(NotFound.class);
        desk.jira.login(FakeJira.CARL);
        assertThatThrownBy(() -> merge.merge(twin, input("into", desk.acme))).isInstanceOf(Forbidden.class);
    }
}
