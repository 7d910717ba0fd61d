package org.prepaidsupport.adapter.store.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prepaidsupport.adapter.store.RecordStoreContract;
import org.prepaidsupport.application.AlreadyTaken;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.customer.Language;
import org.prepaidsupport.domain.customer.Reporters;
import org.prepaidsupport.domain.customer.Terms;

class CustomerStoreTest extends RecordStoreContract<Customer> {

    private static final Long PARENT = 77L;

    @Override
    protected CustomerStore store() {
        return store(CustomerStore.class);
    }

    @Override
    protected Customer named(String name) {
        return customer(0, name, true, 0);
    }

    @Override
    protected Customer changed(Customer customer, String name) {
        return new Customer(
                customer.id(),
                name,
                "office@acme.example",
                "Main Street 1\n1000 Brussels",
                "BE",
                "BE0477472701",
                new Terms(Language.FR, Currency.getInstance("USD"), 14),
                PARENT,
                new Reporters(List.of("anna", "carl"), List.of("acme.example", "acme.test"), List.of("ACME IT")),
                false,
                customer.version());
    }

    @Override
    protected long id(Customer customer) {
        return customer.id();
    }

    @Override
    protected String name(Customer customer) {
        return customer.name();
    }

    @Override
    protected int version(Customer customer) {
        return customer.version();
    }

    @Test
    void isFoundByTheDomainsOfItsReporters() {
        Customer acme = add(changed(add(named("Acme")), "Acme"));
        assertThat(store().byDomains(List.of("acme.test", "globex.example")))
                .containsExactly(Map.entry("acme.test", acme.id()));
        assertThatThrownBy(() -> add(changed(named("Globex"), "Globex"))).isInstanceOf(AlreadyTaken.class);
        changed(() -> store().delete(acme.id()));
        assertThat(store().byDomains(List.of("acme.test"))).isEmpty();
    }

    @Test
    void isFoundByItsOrganizationsWhateverTheCase() {
        Customer acme = add(changed(add(named("Acme")), "Acme"));
        assertThat(store().byOrganizations(List.of("acme it", "globex it")))
                .containsExactly(Map.entry("acme it", acme.id()));
        changed(() -> store().delete(acme.id()));
        assertThat(store().byOrganizations(List.of("acme it"))).isEmpty();
    }

    @Test
    void subsidiariesAreThoseThatNameItAsTheirParent() {
        Customer acme = add(changed(add(named("Acme")), "Acme"));
        assertThat(store().subsidiaries(PARENT)).containsExactly(acme);
        assertThat(store().subsidiaries(acme.id())).isEmpty();
    }

    @Test
    void isFoundByItsMembers() {
        Customer acme = add(customer(0, "Acme", true, 0, "carl", "carla"));
        assertThat(store().byMember("carl")).contains(acme);
        assertThat(store().byMember("carla")).contains(acme);
        assertThat(store().byMember("Carl")).isEmpty();
        assertThat(store().byMember("nobody")).isEmpty();
    }

    @Test
    void whoIsNoMemberAnyMoreIsNotFound() {
        Customer acme = add(customer(0, "Acme", true, 0, "carl", "carla"));
        Customer saved = stored(() -> store().save(customer(acme.id(), "Acme", true, 1, "carla")));
        assertThat(store().byMember("carl")).isEmpty();
        assertThat(store().byMember("carla")).contains(saved);
        changed(() -> store().delete(acme.id()));
        assertThat(store().byMember("carla")).isEmpty();
    }

    @Test
    void aUserBelongsToOneCustomerAtTheMost() {
        Customer acme = add(customer(0, "Acme", true, 0, "carl"));
        assertThatThrownBy(() -> add(customer(0, "Globex", true, 0, "carl"))).isInstanceOf(AlreadyTaken.class);
        assertThat(store().byMember("carl")).contains(acme);
        assertThat(store().list(RecordQuery.ALL).items()).containsExactly(acme);
    }

    @Test
    void archivedOnesCanBeLeftOut() {
        Customer acme = add(customer(0, "Acme", true, 0));
        add(customer(0, "Globex", false, 0));
        assertThat(store().list(RecordQuery.ACTIVE).items()).containsExactly(acme);
        assertThat(store().list(RecordQuery.ALL).total()).isEqualTo(2);
    }

    private static Customer customer(long id, String name, boolean active, int version, String... members) {
        return new Customer(
                id,
                name,
                "",
                "",
                "",
                "",
                Terms.USUAL,
                null,
                new Reporters(List.of(members), List.of(), List.of()),
                active,
                version);
    }
}
