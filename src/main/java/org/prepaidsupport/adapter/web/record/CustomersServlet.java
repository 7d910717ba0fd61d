package org.prepaidsupport.adapter.web.record;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Field;
import org.prepaidsupport.adapter.web.form.Section;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.customer.Customer;

/** Pages below {@code /prepaid/customers}. */
@LicensedOnly
public class CustomersServlet extends RecordServlet {

    private static final long serialVersionUID = 1L;

    private final transient Customers customers;
    private final transient JiraUsers users;
    private final transient Access access;
    private final transient RecordPages pages;
    private final transient Lists lists;
    private final transient Texts texts;
    private final transient Paths paths;

    public CustomersServlet(
            PageRenderer renderer,
            Customers customers,
            JiraUsers users,
            Access access,
            RecordPages pages,
            Lists lists,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.customers = customers;
        this.users = users;
        this.access = access;
        this.pages = pages;
        this.lists = lists;
        this.texts = texts;
        this.paths = paths;
    }

    private RecordPages.Kind kind() {
        return new RecordPages.Kind(
                "customers",
                "/customers",
                texts.text("prepaid.customers"),
                texts.text("prepaid.customers.new"),
                "prepaid.customers.",
                "");
    }

    @Override
    Page list(Address address) {
        List<Column> columns = List.of(
                Column.of(texts.text("prepaid.field.name")),
                Column.of(texts.text("prepaid.field.email")),
                Column.of(texts.text("prepaid.field.country")),
                Column.of(texts.text("prepaid.customer.members")),
                Column.of(""));
        return pages.list(
                kind(), address, customers.list(lists.records(address)), true, access.isBilling(), columns, this::row);
    }

    private Row row(Customer customer) {
        String orders = paths.page("orders") + "?customer=" + customer.id();
        String members = String.join(
                ", ", customer.members().stream().map(users::displayName).toList());
        return Row.of(
                Cell.link(customer.name(), paths.page("customers", customer.id())),
                Cell.text(customer.email()),
                Cell.text(customer.country()),
                Cell.text(members),
                Cell.link(texts.text("prepaid.orders"), orders));
    }

    @Override
    Page create() {
        access.requireBilling();
        return pages.create(kind(), sections(Optional.empty()));
    }

    @Override
    Page edit(long id) {
        Customer customer = customers.get(id);
        return pages.edit(
                kind(),
                id,
                customer.name(),
                customer.version(),
                customer.active(),
                access.isBilling(),
                sections(Optional.of(customer)));
    }

    private List<Section> sections(Optional<Customer> stored) {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("name", texts.text("prepaid.field.name"), value(stored.map(Customer::name)))
                .needed());
        fields.add(Field.text("email", texts.text("prepaid.field.email"), value(stored.map(Customer::email))));
        fields.add(Field.area("address", texts.text("prepaid.field.address"), value(stored.map(Customer::address))));
        fields.add(Field.text("country", texts.text("prepaid.field.country"), value(stored.map(Customer::country)))
                .helped(texts.text("prepaid.customer.country.help")));
        fields.add(Field.text("vatId", texts.text("prepaid.field.vat"), value(stored.map(Customer::vatId))));
        fields.add(Field.text(
                        "currency",
                        texts.text("prepaid.field.currency"),
                        value(stored.flatMap(each -> Optional.ofNullable(each.currency()))
                                .map(Currency::getCurrencyCode)))
                .helped(texts.text("prepaid.customer.currency.help")));
        fields.add(Field.lines(
                        "members",
                        texts.text("prepaid.customer.members"),
                        stored.map(Customer::members).orElse(List.of()))
                .helped(texts.text("prepaid.customer.members.help")));
        stored.ifPresent(each -> fields.add(Field.flag("active", texts.text("prepaid.field.active"), each.active())
                .helped(texts.text("prepaid.record.active.help"))));
        return List.of(new Section("", fields));
    }

    private static String value(Optional<String> text) {
        return text.orElse("");
    }
}
