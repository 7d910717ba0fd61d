package org.prepaidsupport.adapter.web.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.plugin.web.ContextProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prepaidsupport.adapter.web.BalanceBar;
import org.prepaidsupport.adapter.web.BalanceBars;
import org.prepaidsupport.adapter.web.Formats;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Option;
import org.prepaidsupport.adapter.web.PageTexts;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.delivery.Balance;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.delivery.TicketView;
import org.prepaidsupport.application.delivery.Tickets;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.upselling.UpsellLevels;
import org.prepaidsupport.domain.customer.Customer;
import org.prepaidsupport.domain.team.HelpdeskTeam;

/** What the panel of a ticket shows. */
public class TicketPanelContext implements ContextProvider {

    private final IssueResources resources;
    private final Tickets tickets;
    private final JiraIssues issues;
    private final IssuePermissions permissions;
    private final Access access;
    private final Reading reading;
    private final OrderSummaries orders;
    private final UpsellLevels upselling;
    private final BalanceBars bars;
    private final Choices choices;
    private final Formats formats;
    private final Texts texts;
    private final Paths paths;

    public TicketPanelContext(
            IssueResources resources,
            Tickets tickets,
            JiraIssues issues,
            IssuePermissions permissions,
            Access access,
            Reading reading,
            OrderSummaries orders,
            UpsellLevels upselling,
            BalanceBars bars,
            Choices choices,
            Formats formats,
            Texts texts,
            Paths paths) {
        this.resources = resources;
        this.tickets = tickets;
        this.issues = issues;
        this.permissions = permissions;
        this.access = access;
        this.reading = reading;
        this.orders = orders;
        this.upselling = upselling;
        this.bars = bars;
        this.choices = choices;
        this.formats = formats;
        this.texts = texts;
        this.paths = paths;
    }

    @Override
    public void init(Map<String, String> params) {
        // Takes none.
    }

    @Override
    public Map<String, Object> getContextMap(Map<String, Object> context) {
        resources.require();
        Issue issue = IssuePanels.issue(context).orElseThrow();
        TicketPanelView view = reading.of(() -> view(tickets.get(issue.getKey())));
        return Map.of("view", view, "t", new PageTexts(texts), "base", paths.context(), "language", formats.language());
    }

    private TicketPanelView view(TicketView ticket) {
        boolean works = permissions.mayWorkOn(ticket.issue().id());
        boolean changes = works || access.isBilling();
        return new TicketPanelView(
                ticket.issue().key(),
                ticket.customer().map(this::link).stream().toList(),
                ticket.task().map(this::link).stream().toList(),
                ticket.line().map(LineFacts::name).orElse(""),
                ticket.ownLine().isPresent(),
                ticket.balance().flatMap(this::bar).stream().toList(),
                ticket.balance().map(this::warning).orElse(""),
                texts.text("prepaid.panel.logged", Formats.duration(ticket.loggedSeconds())),
                texts.text("prepaid.hours", formats.hours(ticket.loggedSeconds())),
                ticket.timesheetProject().map(Choices::label).orElse(""),
                changes ? projects(ticket) : List.of(),
                texts.text(ticket.attribution().reason()),
                changes ? ticket.suggestion().map(this::suggestion).stream().toList() : List.of(),
                ticket.line().map(line -> orders.of(line.orderId())).orElse(List.of()),
                RecountView.of(ticket.recount(), texts, formats),
                changes,
                access.isBilling(),
                works,
                access.isBilling()
                        || ticket.team().filter(HelpdeskTeam::agentsMayWaive).isPresent());
    }

    private Link link(Customer customer) {
        return new Link(customer.name(), access.isBillingViewer() ? paths.page("customers", customer.id()) : "");
    }

    private Link link(IssueRef task) {
        return new Link(task.key() + " " + task.summary(), paths.issue(task.key()));
    }

    private Optional<BalanceBar> bar(Balance balance) {
        return balance.orderedSeconds().map(ordered -> bars.of(ordered, balance.deliveredSeconds(), 0));
    }

    /** Where more is used than there is, the bar says so already. */
    private String warning(Balance balance) {
        if (balance.remainingSeconds().orElse(0L) < 0) {
            return "";
        }
        return upselling
                .highest(balance)
                .map(percent -> texts.text("prepaid.upsell.panel", formats.percent(percent)))
                .orElse("");
    }

    private List<Option> projects(TicketView ticket) {
        List<Long> own =
                ticket.ownTimesheetProject().map(ProjectRef::id).stream().toList();
        return choices.orNone("prepaid.panel.recorded.team", choices.projects(own));
    }

    /** Linking the task is the usual way; without one the ticket can name the line itself. */
    private SuggestionView suggestion(LineFacts line) {
        Optional<IssueRef> task = Optional.ofNullable(line.taskIssueId())
                .flatMap(issues::byId)
                .filter(each -> permissions.mayLink(each.id()) && permissions.mayBrowse(each.id()));
        // Keys of issues hold letters, digits, hyphens and underscores only, so nothing needs escaping.
        String body =
                task.map(each -> "{\"task\":\"" + each.key() + "\"}").orElse("{\"orderLine\":" + line.lineId() + "}");
        return new SuggestionView(
                line.name(),
                task.map(each -> texts.text("prepaid.panel.suggestion.task", each.key(), line.name()))
                        .orElseGet(() -> texts.text("prepaid.panel.suggestion.line", line.name())),
                body);
    }
}
