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
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.fakes.FakeJira;

class CustomersTest extends DeskTest {

    private Customers customers;

    @Override
    protected void prepare() {
        customers = desk.get(Customers.class);
    }

    @Test
    void isReadAsItWasEntered() {
        Customer entered = customers.create(input(
                "name",
                " Globex ",
                "email",
                "office@globex.example",
                "address",
                "Main Street 1\nBrussels",
                "country",
                "BE",
                "vatId",
                "BE0477472701",
                "currency",
                "USD",
                "members",
                List.of("ANNA", "anna")));
        assertThat(entered.name()).isEqualTo("Globex");
        assertThat(entered.members()).as("names become keys").containsExactly("anna");
        assertThat(customers.get(entered.id())).isEqualTo(entered);
    }

    @Test
    void everyBadFieldIsNamed() {
        assertRefusedAt(
                () -> customers.create(input(
                        "email",
                        "no address",
                        "country",
                        "Belgium",
                        "vatId",
                        "x".repeat(41),
                        "currency",
                        "EURO",
                        "members",
                        List.of("nobody", "carl"),
                        "active",
                        "perhaps",
                        "colour",
                        "red")),
                "name: prepaid.error.required",
                "email: prepaid.error.email",
                "country: prepaid.error.country",
                "vatId: prepaid.error.too.long",
                "currency: prepaid.error.currency",
                "members[0]: prepaid.error.unknown.user",
                "members[1]: prepaid.customer.member.taken",
                "active: prepaid.error.not.flag",
                "colour: prepaid.error.unknown.field");
    }

    @Test
    void timeOnTicketsOfAMemberCountsForTheCustomerOnceTheMemberIsKnown() {
        long globex = desk.customer("Globex");
        OrderOverview order = desk.confirmed(globex, line(desk.prepaidSupport, "5"));
        desk.setLineOnProject(desk.time, desk.lineId(order));
        desk.log(desk.jira.reportedBy(FakeJira.CARL, desk.help, "Reported by ACME's Carl"), HOUR);
        assertThat(desk.delivered(order)).as("Carl is ACME's").isZero();
        customers.update(desk.acme, input("name", "ACME", "members", List.of(), "version", 1));
        customers.update(globex, input("name", "Globex", "members", List.of(FakeJira.CARL), "version", 1));
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void oneWithOrdersCannotBeDeleted() {
        desk.quotation(desk.acme, line(desk.prepaidSupport, "1"));
        assertThatThrownBy(() -> customers.delete(desk.acme)).isInstanceOf(Conflict.class);
        long globex = desk.customer("Globex");
        customers.delete(globex);
        assertThatThrownBy(() -> customers.get(globex)).isInstanceOf(NotFound.class);
    }

    @Test
    void aStaleSaveIsAConflict() {
        customers.update(desk.acme, input("name", "ACME Corporation", "version", 1));
        assertThatThrownBy(() -> customers.update(desk.acme, input("name", "Acme", "version", 1)))
                .isInstanceOf(Conflict.class);
        assertRefusedAt(
                () -> customers.update(desk.acme, input("name", "Acme", "version", "new")),
                "version: prepaid.error.not.whole");
    }

    @Test
    void aMemberStaysAMemberWhenTheCustomerIsSaved() {
        Customer saved = customers.update(desk.acme, input("name", "ACME", "members", List.of("carl"), "version", 1));
        assertThat(saved.members()).containsExactly("carl");
    }
}
