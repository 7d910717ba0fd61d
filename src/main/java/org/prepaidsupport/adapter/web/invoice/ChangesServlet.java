package org.prepaidsupport.adapter.web.invoice;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.ListView;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.invoice.ChangedWork;
import org.prepaidsupport.application.invoice.ChangesAfterInvoicing;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.domain.NotFound;

/** Worklogs that were changed after they had been billed: {@code /prepaid/changes}, and those of one invoice or order. */
@LicensedOnly
public class ChangesServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient ChangesAfterInvoicing changes;
    private final transient Invoices invoices;
    private final transient Orders orders;
    private final transient ChangeRows rows;
    private final transient InvoiceRows invoiceRows;
    private final transient Lists lists;
    private final transient Texts texts;
    private final transient Paths paths;

    public ChangesServlet(
            PageRenderer renderer,
            ChangesAfterInvoicing changes,
            Invoices invoices,
            Orders orders,
            ChangeRows rows,
            InvoiceRows invoiceRows,
            Lists lists,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.changes = changes;
        this.invoices = invoices;
        this.orders = orders;
        this.rows = rows;
        this.invoiceRows = invoiceRows;
        this.lists = lists;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    protected Page page(Address address) {
        if (!address.goesOn()) {
            throw new NotFound();
        }
        var query = address.query();
        Optional<Long> invoice = query.whole("invoice");
        Optional<Long> order = query.whole("order");
        query.validation().check();
        return invoice.isPresent() ? ofInvoice(address, invoice.get()) : list(address, order);
    }

    private Page list(Address address, Optional<Long> order) {
        List<Link> trail = new ArrayList<>();
        order.map(orders::get).map(OrderOverview::order).ifPresent(each -> {
            trail.add(new Link(texts.text("prepaid.orders"), paths.page("orders")));
            trail.add(new Link(each.number(), paths.page("orders", each.id())));
        });
        if (order.isEmpty()) {
            trail.add(new Link(texts.text("prepaid.timesheets"), paths.page("timesheets")));
        }
        return page(
                trail,
                view(address, changes.list(open(address), order, address.rows()), filters(address, order.isPresent())));
    }

    private Page ofInvoice(Address address, long id) {
        String name = invoiceRows.name(invoices.get(id).invoice());
        List<ChangedWork> all = changes.of(id);
        var page = new org.prepaidsupport.application.Page<>(all, all.size(), 0, PageRequest.LARGEST);
        return page(
                List.of(
                        new Link(texts.text("prepaid.invoices"), paths.page("invoices")),
                        new Link(name, paths.page("invoices", id))),
                view(new Address(address.path(), address.steps(), Map.of()), page, List.of()));
    }

    private Page page(List<Link> trail, ListView view) {
        return new Page(Frame.of(texts.text("prepaid.changes")).under(trail.toArray(Link[]::new)), "common/list", view);
    }

    private ListView view(
            Address address, org.prepaidsupport.application.Page<ChangedWork> page, List<Filter> filters) {
        Link none = new Link("", "");
        return lists.of(address, page, "prepaid.changes.", none, filters, rows.columns(), rows::row)
                .explained(texts.text("prepaid.changes.explanation"))
                .withoutSearch();
    }

    /** Those of one order are too few to be searched. */
    private List<Filter> filters(Address address, boolean ofOrder) {
        return ofOrder ? List.of() : List.of(state(address));
    }

    private static Optional<Boolean> open(Address address) {
        return switch (address.parameter("state")) {
            case "open" -> Optional.of(true);
            case "done" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private Filter state(Address address) {
        List<Option> options = new ArrayList<>();
        options.add(option(address, "", "prepaid.filter.any"));
        options.add(option(address, "open", "prepaid.changes.open"));
        options.add(option(address, "done", "prepaid.changes.done"));
        return new Filter("state", texts.text("prepaid.order.state"), options);
    }

    private Option option(Address address, String value, String key) {
        return new Option(value, texts.text(key), value.equals(address.parameter("state")));
    }
}
