package org.prepaidsupport.application.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.prepaidsupport.fakes.Desk.HOUR;
import static org.prepaidsupport.fakes.Desk.line;
import static org.prepaidsupport.fakes.Entered.assertRefusedAt;
import static org.prepaidsupport.fakes.Entered.input;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.application.DeskTest;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.customer.Terms;
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
                "language",
                "fr",
                "currency",
                "USD",
                "paymentDays",
                14,
                "parent",
                desk.acme,
                "members",
                List.of("ANNA", "anna"),
                "domains",
                List.of("Globex.example", "@globex.example", "globex.test")));
        assertThat(entered.name()).isEqualTo("Globex");
        assertThat(entered.reporters().members()).as("names become keys").containsExactly("anna");
        assertThat(entered.reporters().domains())
                .as("in small letters, once each")
                .containsExactly("globex.example", "globex.test");
        assertThat(entered.terms()).isEqualTo(new Terms(Language.FR, Currency.getInstance("USD"), 14));
        assertThat(entered.parentId()).isEqualTo(desk.acme);
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
                        "language",
                        "nl",
                        "currency",
                        "EURO",
                        "paymentDays",
                        -1,
                        "parent",
                        0,
                        "members",
                        List.of("nobody", "carl"),
                        "domains",
                        List.of("globex", "a@globex.example"),
                        "active",
                        "perhaps",
                        "colour",
                        "red")),
                "name: prepaid.error.required",
                "email: prepaid.error.email",
                "country: prepaid.error.country",
                "vatId: prepaid.error.too.long",
                "language: prepaid.error.not.choice",
                "currency: prepaid.error.currency",
                "paymentDays: prepaid.settings.days",
                "parent: prepaid.error.unknown.record",
                "members[0]: prepaid.error.unknown.user",
                "members[1]: prepaid.customer.member.taken",
                "domains[0]: prepaid.customer.domain.form",
                "domains[1]: prepaid.customer.domain.form",
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
    void aVatNumberHasTheFormOfItsCountry() {
        assertThat(vatId("BE", "be 0477.472.701")).as("written in one way").isEqualTo("BE0477472701");
        assertThat(vatId("", "FR 40 303 265 045")).isEqualTo("FR40303265045");
        assertThat(vatId("US", "12-3456789")).as("no form is known").isEqualTo("12-3456789");
        assertRefusedAt(() -> vatId("BE", "FR40303265045"), "vatId: prepaid.customer.vat.form");
        assertRefusedAt(() -> vatId("", "BE 477 472 701"), "vatId: prepaid.customer.vat.form");
    }

    private String vatId(String country, String entered) {
        return customers
                .create(input("name", "Globex", "country", country, "vatId", entered))
                .vatId();
    }

    @Test
    void aCompanyWithAParentIsNobodysParent() {
        long globex = desk.customer("Globex");
        long initech = desk.customer("Initech");
        belongsTo(globex, desk.acme);
        assertThat(customers.subsidiaries(desk.acme)).extracting(Customer::id).containsExactly(globex);
        assertRefusedAt(() -> belongsTo(initech, globex), "parent: prepaid.customer.parent.nested");
        assertRefusedAt(() -> belongsTo(desk.acme, initech), "parent: prepaid.customer.parent.has.subsidiaries");
        assertRefusedAt(() -> belongsTo(initech, initech), "parent: prepaid.customer.parent.itself");
        assertThatThrownBy(() -> customers.delete(desk.acme)).isInstanceOf(Conflict.class);
    }

    private void belongsTo(long customer, long parent) {
        Customer before = customers.get(customer);
        customers.update(customer, input("name", before.name(), "parent", parent, "version", before.version()));
    }

    @Test
    void aDomainBelongsToOneCustomer() {
        customers.create(input("name", "Globex", "domains", List.of("globex.example")));
        assertRefusedAt(
                () -> customers.create(input("name", "Globex 2", "domains", List.of("x.example", "globex.example"))),
                "domains[1]: prepaid.customer.domain.taken");
    }

    @Test
    void anOrganizationBelongsToOneCustomer() {
        customers.create(input("name", "Globex", "organizations", List.of("Globex IT", "globex it")));
        assertRefusedAt(
                () -> customers.create(
                        input("name", "Hooli", "organizations", List.of("Hooli", "GLOBEX IT", "", "x".repeat(201)))),
                "organizations[1]: prepaid.customer.organization.taken",
                "organizations[2]: prepaid.error.required",
                "organizations[3]: prepaid.error.too.long");
    }

    @Test
    void timeOnTicketsOfReportersWithItsDomainCountsForTheCustomer() {
        long globex = desk.customer("Globex");
        OrderOverview order = desk.confirmed(globex, line(desk.prepaidSupport, "5"));
        desk.setLineOnProject(desk.time, desk.lineId(order));
        desk.jira.user("dora");
        desk.jira.email("dora", "Dora@Globex.Example");
        domains(desk.acme, 1, "ACME", "globex.example");
        desk.log(desk.jira.reportedBy("dora", desk.help, "Dora's address is ACME's"), HOUR);
        assertThat(desk.delivered(order)).isZero();
        domains(desk.acme, 2, "ACME");
        domains(globex, 1, "Globex", "globex.example");
        assertThat(desk.delivered(order)).isEqualTo(HOUR);
    }

    @Test
    void aMemberIsAMemberWhateverTheAddress() {
        long globex = desk.customer("Globex");
        OrderOverview order = desk.confirmed(globex, line(desk.prepaidSupport, "5"));
        desk.setLineOnProject(desk.time, desk.lineId(order));
        desk.jira.email(FakeJira.CARL, "carl@globex.example");
        domains(globex, 1, "Globex", "globex.example");
        desk.log(desk.jira.reportedBy(FakeJira.CARL, desk.help, "Carl is a member of ACME"), HOUR);
        assertThat(desk.delivered(order)).isZero();
    }

    private void domains(long customer, int version, String name, String... domains) {
        customers.update(customer, input("name", name, "domains", List.of(domains), "version", version));
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
        assertThat(saved.reporters().members()).containsExactly("carl");
    }
}
