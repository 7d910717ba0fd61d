package org.prepaidsupport.adapter.web.admin;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderOverview;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.Orders;
import org.prepaidsupport.application.product.Products;
import org.prepaidsupport.application.settings.SettingsService;
import org.prepaidsupport.application.team.Teams;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.team.HelpdeskTeam;

/** The first run, {@code /prepaid/setup}: what is to be done after installation, and what is done already. */
@LicensedOnly
public class SetupServlet extends AdministrationServlet {

    private static final long serialVersionUID = 1L;

    /** Tells forms to lead back here. */
    private static final String LED = "?setup=1";

    private final transient SettingsService settings;
    private final transient Teams teams;
    private final transient Customers customers;
    private final transient Products products;
    private final transient Orders orders;
    private final transient JiraProjects projects;
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
            JiraProjects projects,
            Texts texts,
            Paths paths) {
        super(renderer, access, webSudo);
        this.settings = settings;
        this.teams = teams;
        this.customers = customers;
        this.products = products;
        this.orders = orders;
        this.projects = projects;
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
                new Link(texts.text("prepaid.settings"), paths.page("settings") + LED),
                settings.get().version() > 0);
        add(
                steps,
                "prepaid.setup.team",
                "prepaid.setup.team.hint",
                new Link(texts.text("prepaid.teams.new"), paths.page("teams", "new") + LED + ticketProject()),
                teams.list(RecordQuery.ALL).total() > 0);
        add(
                steps,
                "prepaid.setup.customer",
                "prepaid.setup.customer.hint",
                new Link(texts.text("prepaid.customers.new"), paths.page("customers", "new") + LED),
                customers.list(RecordQuery.ALL).total() > 0);
        add(
                steps,
                "prepaid.setup.product",
                "prepaid.setup.product.hint",
                new Link(texts.text("prepaid.products.new"), paths.page("products", "new") + LED + product()),
                products.list(RecordQuery.ALL).total() > 0);
        add(steps, "prepaid.setup.order", "prepaid.setup.order.hint", order(), isConfirmed());
        return steps;
    }

    /** The project is chosen already where there is only one to choose. */
    private String ticketProject() {
        List<ProjectRef> free = free();
        return free.size() != 1
                ? ""
                : "&name=" + Address.encode(free.get(0).name()) + "&projects="
                        + Address.encode(free.get(0).key());
    }

    private String product() {
        List<ProjectRef> free = free();
        String project =
                free.size() != 1 ? "" : "&project=" + Address.encode(free.get(0).key());
        return "&name=" + Address.encode(texts.text("prepaid.panel")) + project;
    }

    /** Projects that are no team's, neither for tickets nor for time. */
    private List<ProjectRef> free() {
        Set<Long> taken = new HashSet<>();
        for (HelpdeskTeam team : teams.list(RecordQuery.ALL).items()) {
            taken.addAll(team.projectIds());
            Optional.ofNullable(team.timesheetProjectId()).ifPresent(taken::add);
        }
        return projects.all().stream()
                .filter(each -> !taken.contains(each.id()))
                .toList();
    }

    /** Where a quotation waits, that is to be confirmed. */
    private Link order() {
        Optional<SalesOrder> quotation = orders.list(OrderQuery.all(PageRequest.CHOICES)).items().stream()
                .map(OrderOverview::order)
                .filter(each -> each.state() == OrderState.QUOTATION || each.state() == OrderState.SENT)
                .findFirst();
        String customer = customers.list(RecordQuery.ALL).items().stream()
                .findFirst()
                .map(each -> "?customer=" + each.id())
                .orElse("");
        return quotation
                .map(each -> new Link(
                        texts.text("prepaid.setup.order.confirm", each.number()), paths.page("orders", each.id())))
                .orElseGet(() -> new Link(texts.text("prepaid.orders.new"), paths.page("orders", "new") + customer));
    }

    private boolean isConfirmed() {
        return orders.list(OrderQuery.all(PageRequest.CHOICES)).items().stream()
                .anyMatch(each -> each.order().isConfirmed());
    }

    private void add(List<SetupStep> steps, String title, String hint, Link way, boolean done) {
        boolean next = !done && steps.stream().allMatch(SetupStep::done);
        steps.add(new SetupStep(texts.text(title), texts.text(hint), way, done, next));
    }
}
