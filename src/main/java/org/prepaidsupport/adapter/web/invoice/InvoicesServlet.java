package org.prepaidsupport.adapter.web.invoice;

import com.atlassian.annotations.security.LicensedOnly;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.PageServlet;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.document.MailPages;
import org.prepaidsupport.adapter.web.list.Filter;
import org.prepaidsupport.adapter.web.list.Lists;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.invoice.InvoiceQuery;
import org.prepaidsupport.application.invoice.Invoices;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.invoice.InvoiceState;

/** Pages below {@code /prepaid/invoices}. */
@LicensedOnly
public class InvoicesServlet extends PageServlet {

    private static final long serialVersionUID = 1L;

    private final transient Invoices invoices;
    private final transient Customers customers;
    private final transient InvoicePage invoice;
    private final transient MailPages mails;
    private final transient InvoiceRows rows;
    private final transient Lists lists;
    private final transient Texts texts;
    private final transient Paths paths;

    public InvoicesServlet(
            PageRenderer renderer,
            Invoices invoices,
            Customers customers,
            InvoicePage invoice,
            MailPages mails,
            InvoiceRows rows,
            Lists lists,
            Texts texts,
            Paths paths) {
        super(renderer);
        this.invoices = invoices;
        this.customers = customers;
        this.invoice = invoice;
        this.mails = mails;
        this.rows = rows;
        this.lists = lists;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    protected Page page(Address address) {
        if (address.goesOn()) {
            return list(address);
        }
        if (address.goesOn("#")) {
            return invoice.page(address.id(1));
        }
        if (address.goesOn("#", "edit")) {
            return invoice.edit(address.id(1));
        }
        if (address.goesOn("#", "mail")) {
            return mails.invoice(address.id(1));
        }
        throw new NotFound();
    }

    private Page list(Address address) {
        // Invoices come of orders, so that is where the way to the first one leads.
        Link first = new Link(texts.text("prepaid.orders"), paths.page("orders"));
        return new Page(
                Frame.of(texts.text("prepaid.invoices")),
                "common/list",
                lists.of(
                        address,
                        invoices.list(query(address)),
                        "prepaid.invoices.",
                        first,
                        filters(address),
                        rows.columns(),
                        rows::row));
    }

    private static InvoiceQuery query(Address address) {
        var query = address.query();
        InvoiceQuery wanted = new InvoiceQuery(
                query.choice("state", InvoiceState.class),
                Optional.empty(),
                query.whole("customer"),
                query.text("q", 255),
                address.rows());
        query.validation().check();
        return wanted;
    }

    private List<Filter> filters(Address address) {
        return List.of(
                lists.choice(address, "state", "prepaid.order.state", "prepaid.invoice.state.", InvoiceState.values()),
                lists.records(
                        address,
                        "customer",
                        "prepaid.field.customer",
                        customers.list(RecordQuery.ALL).items(),
                        each -> String.valueOf(each.id()),
                        Customer::name));
    }
}
