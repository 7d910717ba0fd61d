package org.prepaidsupport.application.customer;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.table.Column;
import org.prepaidsupport.application.table.RecordTable;
import org.prepaidsupport.application.table.References;
import org.prepaidsupport.domain.customer.Customer;
import org.springframework.stereotype.Component;

/** Customers as a sheet: the parent company by its name, members by the names they log in with. */
@Component
public class CustomerTable extends RecordTable<Customer> {

    private final CustomerStore store;
    private final JiraUsers users;

    CustomerTable(Customers customers, CustomerStore store, JiraUsers users) {
        super(customers);
        this.store = store;
        this.users = users;
    }

    @Override
    protected List<Column<Customer>> columns() {
        return List.of(
                Column.text("name", Customer::name),
                Column.text("email", Customer::email),
                Column.text("address", Customer::address),
                Column.text("country", Customer::country),
                Column.text("vatId", Customer::vatId),
                Column.choice("language", customer -> customer.terms().language()),
                Column.text("currency", customer -> Optional.ofNullable(
                                customer.terms().currency())
                        .map(Currency::getCurrencyCode)
                        .orElse(null)),
                Column.number("paymentDays", customer -> customer.terms().paymentDays()),
                new Column<>(
                        "parent",
                        Customer::parentId,
                        customer -> Optional.ofNullable(customer.parentId())
                                .flatMap(store::byId)
                                .map(Customer::name)
                                .orElse(""),
                        References.one(References.named(store, Customer::name), Customer::id)),
                Column.texts("members", customer -> customer.reporters().members().stream()
                        .map(users::name)
                        .toList()),
                Column.texts("domains", customer -> customer.reporters().domains()),
                Column.texts("organizations", customer -> customer.reporters().organizations()),
                Column.flag("active", Customer::active));
    }

    @Override
    public String title() {
        return "customers";
    }

    @Override
    protected long id(Customer customer) {
        return customer.id();
    }

    @Override
    protected String name(Customer customer) {
        return customer.name();
    }
}
