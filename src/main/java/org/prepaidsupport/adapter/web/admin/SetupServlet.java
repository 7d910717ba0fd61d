package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import java.util.ArrayList;
import java.util.List;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.PageRenderer;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.RecordQuery;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.customer.Customers;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.domain.NotFound;

/** The first run, {@code /prepaid/setup}: what is to be done after installation, and what is done already. */
@LicensedOnly
public class SetupServlet extends AdministrationServlet {

    private static final long serialVersionUID = 1L;

    private final transient SettingsService settings;
    private final transient Teams teams;
    private final transient Customers customers;
    private final transient Products products;
    private final transient Orders orders;
    private final transient Access access;
    private final transient Texts texts;
    private final transient Paths paths;

    public SetupServlet(
            PageRenderer renderer,
            Access access,
            WebSudoManager webSudo,
            SettingsService settings,
            Teams teams,
            Customers customers,
            Products products,
            Orders orders,
            Texts texts,
            Paths paths) {
        super(renderer, access, webSudo);
        this.settings = settings;
        this.teams = teams;
        this.customers = customers;
        this.products = products;
        this.orders = orders;
        this.access = access;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    protected Page page(Address address) {
        access.requireAdministrator();
        if (!address.goesOn()) {
            throw new NotFound();
        }
        Frame frame = Frame.of(texts.text("prepaid.setup")).administration("prepaid-admin-setup");
        return new Page(frame, "admin/setup", new SetupView(steps()));
    }

    private List<SetupStep> steps() {
        List<SetupStep> steps = new ArrayList<>();
        add(
                steps,
                "prepaid.setup.settings",
                "prepaid.setup.settings.hint",
                new Link(texts.text("prepaid.settings"), paths.page("settings")),
                settings.get().version() > 0);
        add(
                steps,
                "prepaid.setup.team",
                "prepaid.setup.team.hint",
                new Link(texts.text("prepaid.teams.new"), paths.page("teams", "new")),
                teams.list(RecordQuery.ALL).total() > 0);
        add(
                steps,
                "prepaid.setup.customer",
                "prepaid.setup.customer.hint",
                new Link(texts.text("prepaid.customers.new"), paths.page("customers", "new")),
                customers.list(RecordQuery.ALL).total() > 0);
        add(
                steps,
                "prepaid.setup.product",
                "prepaid.setup.product.hint",
                new Link(texts.text("prepaid.products.new"), paths.page("products", "new")),
                products.list(RecordQuery.ALL).total() > 0);
        add(
                steps,
                "prepaid.setup.order",
                "prepaid.setup.order.hint",
                new Link(texts.text("prepaid.orders.new"), paths.page("orders", "new")),
                orders.list(OrderQuery.all(PageRequest.FIRST)).total() > 0);
        return steps;
    }

    private void add(List<SetupStep> steps, String title, String hint, Link way, boolean done) {
        boolean next = !done && steps.stream().allMatch(SetupStep::done);
        steps.add(new SetupStep(texts.text(title), texts.text(hint), way, done, next));
    }
}
