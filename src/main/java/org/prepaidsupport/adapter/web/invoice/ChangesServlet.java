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
import org.prepaidsupport.domain.NotFound;

/** Worklogs that were changed after they had been billed: {@code /prepaid/changes}, and those of one invoice. */
@LicensedOnly
public class ChangesServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient ChangesAfterInvoicing changes;
    private final transient Invoices invoices;
    private final transient ChangeRows rows;
    private final transient InvoiceRows invoiceRows;
    private final transient Lists lists;
    private final transient Texts texts;
    private final transient Paths paths;

    public ChangesServlet(
            PageRenderer renderer,
            ChangesAfterInvoicing changes,
            Invoices invoices,
            ChangeRows rows,
            InvoiceRows invoiceRows,
            Lists lists,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.changes = changes;
        this.invoices = invoices;
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
        String title = texts.text("prepaid.changes");
        if (address.parameter("invoice").isEmpty()) {
            return new Page(
                    Frame.of(title).under(new Link(texts.text("prepaid.timesheets"), paths.page("timesheets"))),
                    "common/list",
                    view(address, changes.list(open(address), address.rows()), List.of(state(address))));
        }
        var query = address.query();
        long id = query.whole("invoice").orElse(0L);
        query.validation().check();
        String name = invoiceRows.name(invoices.get(id).invoice());
        List<ChangedWork> all = changes.of(id);
        Frame frame = Frame.of(title)
                .under(
                        new Link(texts.text("prepaid.invoices"), paths.page("invoices")),
                        new Link(name, paths.page("invoices", id)));
        var page = new org.prepaidsupport.application.Page<>(all, all.size(), 0, PageRequest.LARGEST);
        return new Page(
                frame, "common/list", view(new Address(address.path(), address.steps(), Map.of()), page, List.of()));
    }

    private ListView view(
            Address address, org.prepaidsupport.application.Page<ChangedWork> page, List<Filter> filters) {
        Link none = new Link("", "");
        return lists.of(address, page, "prepaid.changes.", none, filters, rows.columns(), rows::row)
                .explained(texts.text("prepaid.changes.explanation"))
                .withoutSearch();
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
