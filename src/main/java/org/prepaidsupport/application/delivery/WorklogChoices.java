package org.prepaidsupport.application.delivery;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.Agents;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.delivery.Choice;
import org.prepaidsupport.domain.delivery.Explanation;
import org.prepaidsupport.domain.delivery.Rule;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** Choices by hand for single worklogs, and why one counts where it counts. */
@Component
public class WorklogChoices {

    private static final Set<String> KNOWN = Set.of("orderLine", "billable");
    private static final int MOST = 200;
    private static final Set<String> ANSWERED = Set.of(
            "worklog",
            "issue",
            "author",
            "seconds",
            "comment",
            "overdraftReason",
            "rule",
            "reason",
            "rules",
            "effectiveOrderLine");

    /**
     * A worklog with its explanation.
     *
     * @param choice made by hand
     */
    public record View(WorkEntry work, IssueRef issue, Optional<Choice> choice, Explanation explanation) {

        boolean isBilled() {
            Rule rule = explanation.attribution().rule();
            return rule == Rule.BILLED || rule == Rule.CHANGED;
        }

        void requireUnbilled() {
            if (isBilled()) {
                throw new Conflict("prepaid.worklog.refused.billed");
            }
        }
    }

    /**
     * What the caller may choose for a worklog.
     *
     * @param mayChoose whether he may choose at all
     * @param mayWaive whether he may declare it not billable
     * @param lines of the customer whose time it is; where that is not known, the newest of all for billing staff and
     *     none for agents
     */
    public record Offer(boolean mayChoose, boolean mayWaive, List<LineFacts> lines) {}

    private final Access access;
    private final Agents agents;
    private final IssuePermissions permissions;
    private final JiraIssues issues;
    private final JiraWorklogs worklogs;
    private final AssignmentStore assignments;
    private final SelectableLines lines;
    private final OrderLines orderLines;
    private final TeamStore teams;
    private final TicketStore tickets;
    private final TicketCustomer ticketCustomer;
    private final RecordWork recordWork;
    private final Recount recount;
    private final Reasons reasons;
    private final CurrentUser currentUser;
    private final Transactions transactions;

    WorklogChoices(
            Access access,
            Agents agents,
            IssuePermissions permissions,
            JiraIssues issues,
            JiraWorklogs worklogs,
            AssignmentStore assignments,
            SelectableLines lines,
            OrderLines orderLines,
            TeamStore teams,
            TicketStore tickets,
            TicketCustomer ticketCustomer,
            RecordWork recordWork,
            Recount recount,
            Reasons reasons,
            CurrentUser currentUser,
            Transactions transactions) {
        this.access = access;
        this.agents = agents;
        this.permissions = permissions;
        this.issues = issues;
        this.worklogs = worklogs;
        this.assignments = assignments;
        this.lines = lines;
        this.orderLines = orderLines;
        this.teams = teams;
        this.tickets = tickets;
        this.ticketCustomer = ticketCustomer;
        this.recordWork = recordWork;
        this.recount = recount;
        this.reasons = reasons;
        this.currentUser = currentUser;
        this.transactions = transactions;
    }

    /**
     * @throws NotFound if there is none, or the caller may not browse its issue
     * @throws Forbidden if the caller is no agent
     */
    public View get(long worklogId) {
        WorkEntry work = worklogs.byId(worklogId).orElseThrow(NotFound::new);
        IssueRef issue = issues.byId(work.issueId())
                .filter(each -> permissions.mayBrowse(each.id()))
                .orElseThrow(NotFound::new);
        agents.require(issue);
        return new View(
                work,
                issue,
                assignments.choice(worklogId),
                reasons.named(recordWork.explain(work).orElseThrow(NotFound::new)));
    }

    /** @throws NotFound if there is none, or the caller may not browse its issue */
    public Offer offer(long worklogId) {
        View view = get(worklogId);
        IssueRef issue = view.issue();
        if (view.isBilled() || !mayChoose(issue)) {
            return new Offer(false, false, List.of());
        }
        List<LineFacts> ofCustomer = customer(view).map(orderLines::timeOf).orElseGet(this::ofAnybody);
        return new Offer(true, access.isBilling() || agentsMayWaive(issue), ofCustomer);
    }

    /** Time that is nobody's can go to any order, if it is billing staff who says so. */
    private List<LineFacts> ofAnybody() {
        return access.isBilling()
                ? orderLines.withTasks(0, MOST).stream()
                        .filter(line -> line.unit().isTime())
                        .toList()
                : List.of();
    }

    /** Of the issue, else of the line the time counts on now. */
    private Optional<Long> customer(View view) {
        return ticketCustomer.of(view.issue(), tickets.get(view.issue().id())).or(() -> view.explanation()
                .attribution()
                .line()
                .flatMap(id -> Optional.ofNullable(orderLines.byIds(List.of(id)).get(id)))
                .map(LineFacts::customerId));
    }

    private boolean mayChoose(IssueRef issue) {
        return access.isBilling() || permissions.mayWorkOn(issue.id());
    }

    /**
     * @throws Forbidden if the caller may not work on the issue, or may not declare time not billable
     * @throws Conflict if the worklog is billed: a credit note frees it
     */
    public View choose(long worklogId, Input input) {
        View before = get(worklogId);
        if (!mayChoose(before.issue())) {
            throw new Forbidden();
        }
        before.requireUnbilled();
        Optional<Choice> choice = read(input, before);
        recount.workOff(transactions.runAgainIfTaken(() -> {
            assignments.choose(worklogId, choice, currentUser.key());
            return giveCustomer(before.issue(), choice);
        }));
        // Of more worklogs than are gone over at once, this one is not to wait.
        recordWork.recordAll(List.of(worklogId));
        return get(worklogId);
    }

    /** A ticket without customer takes that of the line; other time on it may count elsewhere then. */
    private List<Long> giveCustomer(IssueRef issue, Optional<Choice> choice) {
        Ticket ticket = tickets.get(issue.id());
        Optional<LineFacts> drawnOn = choice.filter(Choice::billable)
                .map(Choice::lineId)
                .flatMap(id -> lines.find(id, null))
                .filter(any -> ticketCustomer.of(issue, ticket).isEmpty());
        if (drawnOn.isEmpty()) {
            return recount.plan(RecountKind.ISSUE, List.of(issue.id()));
        }
        tickets.save(issue.id(), new Ticket(drawnOn.get().customerId(), ticket.timesheetProjectId()));
        return recount.plan(RecountKind.TICKET, List.of(issue.id()));
    }

    private Optional<Choice> read(Input input, View before) {
        input.allowOnly(KNOWN, ANSWERED);
        Optional<Choice> stored = before.choice();
        Optional<Long> line = input.names("orderLine")
                ? input.whole("orderLine")
                : stored.flatMap(each -> Optional.ofNullable(each.lineId()));
        boolean billable =
                input.flag("billable").orElse(stored.map(Choice::billable).orElse(true));
        input.validation().check();
        line.ifPresent(id -> requireFits(id, before.issue()));
        boolean waives = !billable && stored.map(Choice::billable).orElse(true);
        if (waives && !access.isBilling() && !agentsMayWaive(before.issue())) {
            throw new Forbidden("prepaid.worklog.waive.permission");
        }
        return line.isEmpty() && billable ? Optional.empty() : Optional.of(new Choice(line.orElse(null), billable));
    }

    private boolean agentsMayWaive(IssueRef issue) {
        return teams.byProject(issue.projectId())
                .filter(HelpdeskTeam::agentsMayWaive)
                .isPresent();
    }

    private void requireFits(long lineId, IssueRef issue) {
        Optional<Long> customer = ticketCustomer.of(issue, tickets.get(issue.id()));
        LineFacts line = lines.find(lineId, customer.orElse(null))
                .orElseThrow(() -> InvalidInput.at("orderLine", "prepaid.error.unknown.record"));
        if (!line.unit().isTime()) {
            throw InvalidInput.at("orderLine", "prepaid.ticket.line.unit");
        }
        if (customer.isPresent() && customer.get() != line.customerId()) {
            throw InvalidInput.at("orderLine", "prepaid.ticket.other.customer", line.name());
        }
    }
}
