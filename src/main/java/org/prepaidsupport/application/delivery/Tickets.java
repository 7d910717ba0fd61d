package org.prepaidsupport.application.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.Transactions;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.Agents;
import org.prepaidsupport.application.access.CurrentUser;
import org.prepaidsupport.application.customer.CustomerStore;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraWorklogs;
import org.prepaidsupport.application.jira.TaskLinks;
import org.prepaidsupport.application.jira.WorkEntry;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.Forbidden;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.delivery.Assignment;
import org.prepaidsupport.domain.delivery.AssignmentKind;
import org.prepaidsupport.domain.delivery.Attribution;
import org.prepaidsupport.domain.team.AutoAssign;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** Tickets as agents see and change them. */
@Component
public class Tickets {

    private final Access access;
    private final Agents agents;
    private final IssuePermissions permissions;
    private final JiraIssues issues;
    private final JiraProjects projects;
    private final JiraWorklogs worklogs;
    private final TaskLinks links;
    private final TeamStore teams;
    private final TicketStore tickets;
    private final CustomerStore customers;
    private final AssignmentStore assignments;
    private final OrderLines lines;
    private final DeliveredTime delivered;
    private final TimeLeft timeLeft;
    private final FactsReader facts;
    private final KnownIssues knownIssues;
    private final Reasons reasons;
    private final TicketInput input;
    private final Recount recount;
    private final MovedTime movedTime;
    private final CurrentUser currentUser;
    private final Reading reading;
    private final Transactions transactions;
    private final Clock clock;

    Tickets(
            Access access,
            Agents agents,
            IssuePermissions permissions,
            JiraIssues issues,
            JiraProjects projects,
            JiraWorklogs worklogs,
            TaskLinks links,
            TeamStore teams,
            TicketStore tickets,
            CustomerStore customers,
            AssignmentStore assignments,
            OrderLines lines,
            DeliveredTime delivered,
            TimeLeft timeLeft,
            FactsReader facts,
            KnownIssues knownIssues,
            Reasons reasons,
            TicketInput input,
            Recount recount,
            MovedTime movedTime,
            CurrentUser currentUser,
            Reading reading,
            Transactions transactions,
            Clock clock) {
        this.access = access;
        this.agents = agents;
        this.permissions = permissions;
        this.issues = issues;
        this.projects = projects;
        this.worklogs = worklogs;
        this.links = links;
        this.teams = teams;
        this.tickets = tickets;
        this.customers = customers;
        this.assignments = assignments;
        this.lines = lines;
        this.delivered = delivered;
        this.timeLeft = timeLeft;
        this.facts = facts;
        this.knownIssues = knownIssues;
        this.reasons = reasons;
        this.input = input;
        this.recount = recount;
        this.movedTime = movedTime;
        this.currentUser = currentUser;
        this.reading = reading;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @throws NotFound if there is none, or the caller may not browse it
     * @throws Forbidden if the caller is no agent
     */
    public TicketView get(String issueKey) {
        return reading.of(() -> view(visible(issueKey)));
    }

    /**
     * Changes what is named, moves the time that is concerned, and answers when that is done.
     *
     * @throws Forbidden if the caller may not work on the ticket
     */
    public TicketView update(String issueKey, Input entered) {
        IssueRef issue = changeable(issueKey);
        TicketChange change = input.read(entered, issue, tickets.get(issue.id()));
        if (change.task().isPresent() && !permissions.mayLink(issue.id())) {
            throw new Forbidden("prepaid.ticket.link.permission");
        }
        // First what is decided, then the link in Jira: a crash between the two leaves the recount, which makes it.
        List<Long> planned = transactions.runAgainIfTaken(() -> {
            tickets.save(issue.id(), change.ticket());
            change.decisions().forEach(decision -> assignments.add(decision, currentUser.key()));
            RecountKind kind = change.task().isPresent() ? RecountKind.LINK : RecountKind.TICKET;
            return recount.plan(kind, List.of(issue.id()));
        });
        try {
            change.task().ifPresent(task -> links.linkOnly(issue.id(), task));
        } finally {
            recount.workOff(planned);
        }
        return reading.of(() -> view(issue));
    }

    /** What {@link #update} would move; changes nothing. */
    public List<MovedTime.Move> preview(String issueKey, Input entered) {
        IssueRef issue = changeable(issueKey);
        TicketChange change = input.read(entered, issue, tickets.get(issue.id()));
        return movedTime.of(issue, change);
    }

    /** Tasks of the ticket's customer that the caller may browse, newest order first. */
    public List<IssueRef> tasks(String issueKey, Optional<String> text) {
        IssueRef issue = visible(issueKey);
        long customer = facts.customer(issue, tickets.get(issue.id()), teams.byProject(issue.projectId()))
                .orElse(0L);
        List<Long> ids = lines.withTasks(customer, 200).stream()
                .map(LineFacts::taskIssueId)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, IssueRef> found = issues.byIds(ids);
        return ids.stream()
                .distinct()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(task -> text.isEmpty() || matches(task, text.get()))
                .filter(task -> permissions.mayBrowse(task.id()))
                .limit(20)
                .toList();
    }

    private TicketView view(IssueRef issue) {
        KnownIssue known = knownIssues.get(issue);
        Optional<HelpdeskTeam> team = teams.byProject(issue.projectId());
        long timesheetProject = known.attribution().timesheetProjectId();
        LocalDate today = LocalDate.now(clock);
        Attribution attribution = reasons.named(known.attribution().on(today));
        Optional<LineFacts> line =
                attribution.line().map(id -> lines.byIds(List.of(id)).get(id));
        Optional<Long> task = Assignment.valueOn(today, AssignmentKind.LINKED_TASK, issue.id(), known.decisions());
        return new TicketView(
                issue,
                team,
                Optional.ofNullable(known.customerId()).flatMap(customers::byId),
                Assignment.ticketLineOn(today, issue.id(), known.decisions())
                        .flatMap(decided -> Optional.ofNullable(decided.value())),
                task.flatMap(issues::byId).filter(each -> permissions.mayBrowse(each.id())),
                projects.byId(timesheetProject),
                Optional.ofNullable(known.ownTimesheetProjectId()).flatMap(projects::byId),
                attribution,
                line,
                line.map(this::balance),
                line.isPresent() ? Optional.empty() : suggestion(team, known),
                recount.open(Map.of(
                        RecountKind.TICKET, Set.of(issue.id()),
                        RecountKind.LINK, Set.of(issue.id()),
                        RecountKind.TASK, task.map(Set::of).orElse(Set.of()),
                        RecountKind.TEAM_PROJECT, Set.of(issue.projectId()),
                        RecountKind.PROJECT, Set.of(timesheetProject))),
                worklogs.ofIssue(issue.id()).stream()
                        .mapToLong(WorkEntry::seconds)
                        .sum());
    }

    private Balance balance(LineFacts line) {
        long seconds = delivered.secondsByLine(List.of(line.lineId())).getOrDefault(line.lineId(), 0L);
        return Balance.of(line, seconds);
    }

    private Optional<LineFacts> suggestion(Optional<HelpdeskTeam> team, KnownIssue known) {
        boolean wanted =
                team.filter(each -> each.autoAssign() != AutoAssign.OFF).isPresent();
        if (!wanted || known.customerId() == null) {
            return Optional.empty();
        }
        return timeLeft.newestLine(known.customerId());
    }

    private IssueRef changeable(String issueKey) {
        IssueRef issue = visible(issueKey);
        if (!permissions.mayWorkOn(issue.id()) && !access.isBilling()) {
            throw new Forbidden();
        }
        return issue;
    }

    IssueRef visible(String issueKey) {
        IssueRef issue = issues.byKey(issueKey)
                .filter(each -> permissions.mayBrowse(each.id()))
                .orElseThrow(NotFound::new);
        agents.require(issue);
        return issue;
    }

    private static boolean matches(IssueRef task, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return (task.key() + " " + task.summary()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
