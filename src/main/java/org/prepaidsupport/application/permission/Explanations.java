package org.prepaidsupport.application.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prepaidsupport.application.PageRequest;
import org.prepaidsupport.application.Reading;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.Agents;
import org.prepaidsupport.application.access.Role;
import org.prepaidsupport.application.access.Standing;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.IssueRef;
import org.prepaidsupport.application.jira.JiraIssues;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.JiraUsers;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.order.OrderQuery;
import org.prepaidsupport.application.order.OrderStore;
import org.prepaidsupport.application.permission.Right.Deed;
import org.prepaidsupport.application.permission.Rights.Condition;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.Conflict;
import org.prepaidsupport.domain.FieldError;
import org.prepaidsupport.domain.InvalidInput;
import org.prepaidsupport.domain.Message;
import org.prepaidsupport.domain.order.OrderState;
import org.prepaidsupport.domain.order.OrderTransition;
import org.prepaidsupport.domain.order.SalesOrder;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** Tells administrators who may do what, and why; decided by the same classes that decide it when it is done. */
@Component
public class Explanations {

    private final Access access;
    private final Agents agents;
    private final IssuePermissions permissions;
    private final JiraUsers users;
    private final JiraIssues issues;
    private final JiraProjects projects;
    private final OrderStore orders;
    private final TeamStore teams;
    private final Reading reading;

    Explanations(
            Access access,
            Agents agents,
            IssuePermissions permissions,
            JiraUsers users,
            JiraIssues issues,
            JiraProjects projects,
            OrderStore orders,
            TeamStore teams,
            Reading reading) {
        this.access = access;
        this.agents = agents;
        this.permissions = permissions;
        this.users = users;
        this.issues = issues;
        this.projects = projects;
        this.orders = orders;
        this.teams = teams;
        this.reading = reading;
    }

    /**
     * @param user name or key
     * @param record key of an issue or project, or number of an order; empty: none
     * @throws InvalidInput at {@code user} or {@code record} where there is none
     */
    public Explanation of(String user, String record) {
        access.requireAdministrator();
        return reading.of(() -> {
            String key = users.key(user).orElseThrow(() -> InvalidInput.at("user", "prepaid.error.unknown.user", user));
            Somebody somebody = new Somebody(access.of(key), agents.of(key), permissions.of(key));
            return new Explanation(
                    users.displayName(key),
                    standings(somebody),
                    record,
                    record.isEmpty() ? List.of() : rights(somebody, record));
        });
    }

    private record Somebody(Access access, Agents agents, IssuePermissions permissions) {}

    private List<Standing> standings(Somebody somebody) {
        List<Standing> standings = new ArrayList<>(
                List.of(somebody.access.administrator(), somebody.access.billing(), somebody.access.viewer()));
        standings.add(agent(somebody));
        return standings;
    }

    private Standing agent(Somebody somebody) {
        Standing viewer = somebody.access.viewer();
        if (viewer.held()) {
            return new Standing(Role.AGENT, true, viewer.reason());
        }
        return somebody.agents
                .project()
                .flatMap(projects::byId)
                .map(project -> new Standing(Role.AGENT, true, Message.of("prepaid.access.agent", project.key())))
                .orElseGet(() -> new Standing(Role.AGENT, false, Message.of("prepaid.access.agent.not")));
    }

    private List<Right> rights(Somebody somebody, String record) {
        Optional<IssueRef> issue = issues.byKey(record);
        if (issue.isPresent()) {
            return ofIssue(somebody, issue.get());
        }
        Optional<ProjectRef> project = projects.byKey(record);
        if (project.isPresent()) {
            return ofProject(somebody, project.get());
        }
        return orders.list(OrderQuery.all(PageRequest.FIRST).withText(record)).items().stream()
                .filter(order -> order.number().equalsIgnoreCase(record))
                .findFirst()
                .map(order -> ofOrder(somebody, order))
                .orElseThrow(() -> new InvalidInput(
                        List.of(new FieldError("record", Message.of("prepaid.access.unknown.record", record)))));
    }

    private List<Right> ofIssue(Somebody somebody, IssueRef issue) {
        String key = issue.key();
        Condition browses = Condition.of(somebody.permissions.mayBrowse(issue.id()), "prepaid.access.browse", key);
        Condition works = Condition.of(somebody.permissions.mayWorkOn(issue.id()), "prepaid.access.work", key);
        Condition links = Condition.of(somebody.permissions.mayLink(issue.id()), "prepaid.access.link", key);
        Condition concerned = somebody.agents.concerns(issue)
                ? new Condition(true, concern(somebody, works))
                : Condition.of(agent(somebody));
        Condition billing = Condition.of(somebody.access.billing());
        Condition changes = works.or(billing);
        Optional<HelpdeskTeam> team = teams.byProject(issue.projectId());
        Condition waives = team.map(each -> Condition.of(each.agentsMayWaive(), "prepaid.access.waive", each.name()))
                .orElse(billing);
        return new Rights()
                .add(Deed.SEE_ISSUE, browses)
                .add(Deed.SEE_PANEL, browses, concerned)
                .add(Deed.CHANGE_TICKET, browses, concerned, changes)
                .add(Deed.LINK_TASK, browses, concerned, changes, links)
                .add(Deed.CHOOSE_LINE, browses, concerned, changes)
                .add(Deed.WAIVE, browses, concerned, changes, waives.or(billing))
                .add(Deed.SET_ORDER_ITEM, browses, billing)
                .add(Deed.SEE_PRICES, browses, Condition.of(somebody.access.viewer()))
                .all();
    }

    private Message concern(Somebody somebody, Condition works) {
        Standing agent = agent(somebody);
        return agent.held() ? agent.reason() : works.reason();
    }

    private List<Right> ofProject(Somebody somebody, ProjectRef project) {
        Condition browses = Condition.of(
                somebody.permissions.mayBrowseProject(project.id()), "prepaid.access.browse", project.key());
        Condition works =
                Condition.of(somebody.permissions.mayWorkInProject(project.id()), "prepaid.access.work", project.key());
        Condition viewer = Condition.of(somebody.access.viewer());
        return new Rights()
                .add(Deed.SEE_PROJECT, browses)
                .add(Deed.SEE_TIME, (works.holds() ? Condition.of(agent(somebody)) : works).or(viewer))
                .add(Deed.SEE_PRICES, viewer)
                .add(Deed.SET_ORDER_ITEM, browses, Condition.of(somebody.access.billing()))
                .add(Deed.EDIT_TEAM, Condition.of(somebody.access.administrator()))
                .all();
    }

    private static List<Right> ofOrder(Somebody somebody, SalesOrder order) {
        Condition billing = Condition.of(somebody.access.billing());
        Rights rights = new Rights()
                .add(Deed.READ_ORDER, Condition.of(somebody.access.viewer()))
                .add(Deed.EDIT_ORDER, billing, editable(order));
        for (OrderTransition transition : OrderTransition.values()) {
            rights.add(Deed.valueOf(transition.name()), billing, open(transition, order));
        }
        return rights.all();
    }

    private static Condition editable(SalesOrder order) {
        if (order.locked()) {
            return new Condition(false, Message.of("prepaid.order.refused.locked", order.number()));
        }
        return order.state() == OrderState.CANCELLED
                ? new Condition(false, Message.of("prepaid.order.refused.cancelled", order.number()))
                : Condition.of(true, "prepaid.access.open", order.number());
    }

    private static Condition open(OrderTransition transition, SalesOrder order) {
        try {
            transition.require(order);
            return Condition.of(true, "prepaid.access.open", order.number());
        } catch (Conflict refused) {
            return new Condition(false, refused.reason());
        }
    }
}
