package org.prepaidsupport.adapter.web.record;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Action;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.FormView;
import org.prepaidsupport.adapter.web.list.Cell;
import org.prepaidsupport.adapter.web.list.Column;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.adapter.web.list.Row;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.CustomerTable;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;

/** Pages below {@code /prepaid/customers}. */
@LicensedOnly
public class CustomersServlet extends RecordServlet {

    private static final long serialVersionUID = 1L;

    private final transient Customers customers;
    private final transient CustomerFields fields;
    private final transient JiraUsers users;
    private final transient Access access;
    private final transient CustomerTable table;
    private final transient RecordPages pages;
    private final transient Lists lists;
    private final transient Texts texts;
    private final transient Paths paths;

    public CustomersServlet(
            PageRenderer renderer,
            Customers customers,
            CustomerFields fields,
            JiraUsers users,
            Access access,
            CustomerTable table,
            RecordPages pages,
            Lists lists,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.customers = customers;
        this.fields = fields;
        this.users = users;
        this.access = access;
        this.table = table;
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
                "prepaid.customers.");
    }

    @Override
    Page list(Address address) {
        List<Column> columns = List.of(
                lists.record(address, "prepaid.field.name", "name", false),
                lists.record(address, "prepaid.field.email", "email", false),
                lists.record(address, "prepaid.field.country", "country", false),
                Column.of(texts.text("prepaid.customer.members")),
                Column.of(""));
        return pages.list(
                kind(), address, customers.list(lists.records(address)), access.isBilling(), columns, this::row);
    }

    private Row row(Customer customer) {
        String orders = paths.page("orders") + "?customer=" + customer.id();
        String members = String.join(
                ", ",
                customer.reporters().members().stream().map(users::displayName).toList());
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
        return pages.create(kind(), fields.of(Optional.empty()));
    }

    @Override
    Page importing() {
        access.requireBilling();
        return pages.importing(kind(), table.header());
    }

    @Override
    Page edit(long id) {
        Customer customer = customers.get(id);
        Action merging = Action.link(
                        "prepaid-merge", texts.text("prepaid.customer.merge"), paths.page("customers", id, "merge"))
                .more();
        return pages.edit(
                kind(),
                id,
                customer.name(),
                customer.version(),
                customer.active(),
                access.isBilling(),
                fields.of(Optional.of(customer)),
                List.of(merging));
    }

    @Override
    Page other(Address address) {
        if (!address.goesOn("#", "merge")) {
            throw new NotFound();
        }
        access.requireBilling();
        Customer customer = customers.get(address.id(1));
        Link itself = new Link(customer.name(), paths.page("customers", customer.id()));
        FormView form = FormView.create(
                        "/customers/" + customer.id() + "/merge",
                        fields.others(customer),
                        texts.text("prepaid.customer.merge.submit"),
                        texts.text("prepaid.customer.merged", customer.name()),
                        paths.page("customers", "{id}"))
                .asking(
                        texts.text("prepaid.customer.merge.question", customer.name()),
                        texts.text("prepaid.customer.merge.explanation"));
        Frame frame = Frame.of(texts.text("prepaid.customer.merge.title", customer.name()))
                .under(new Link(texts.text("prepaid.customers"), paths.page("customers")), itself);
        return new Page(frame, "common/form", form.cancelling(itself.href()));
    }
}
