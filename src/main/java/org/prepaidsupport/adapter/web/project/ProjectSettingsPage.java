package org.prepaidsupport.adapter.web.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prepaidsupport.adapter.web.Address;
import org.prepaidsupport.adapter.web.Frame;
import org.prepaidsupport.adapter.web.Link;
import org.prepaidsupport.adapter.web.Page;
import org.prepaidsupport.adapter.web.Paths;
import org.prepaidsupport.adapter.web.form.Choices;
import org.prepaidsupport.application.Texts;
import org.prepaidsupport.application.access.Access;
import org.prepaidsupport.application.access.Agents;
import org.prepaidsupport.application.delivery.LineAssignments;
import org.prepaidsupport.application.delivery.LineFacts;
import org.prepaidsupport.application.input.Input;
import org.prepaidsupport.application.jira.IssuePermissions;
import org.prepaidsupport.application.jira.JiraProjects;
import org.prepaidsupport.application.jira.ProjectRef;
import org.prepaidsupport.application.team.TeamStore;
import org.prepaidsupport.domain.NotFound;
import org.prepaidsupport.domain.team.HelpdeskTeam;
import org.springframework.stereotype.Component;

/** The helpdesk team of a project, for who administers it: each value with where it comes from. */
@Component
public class ProjectSettingsPage {

    private final JiraProjects projects;
    private final IssuePermissions permissions;
    private final TeamStore teams;
    private final LineAssignments assignments;
    private final Access access;
    private final Agents agents;
    private final Texts texts;
    private final Paths paths;

    public ProjectSettingsPage(
            JiraProjects projects,
            IssuePermissions permissions,
            TeamStore teams,
            LineAssignments assignments,
            Access access,
            Agents agents,
            Texts texts,
            Paths paths) {
        this.projects = projects;
        this.permissions = permissions;
        this.teams = teams;
        this.assignments = assignments;
        this.access = access;
        this.agents = agents;
        this.texts = texts;
        this.paths = paths;
    }

    Page of(String key) {
        ProjectRef project = projects.byKey(key)
                .filter(each -> permissions.mayBrowseProject(each.id()) && mayRead(each.id()))
                .orElseThrow(NotFound::new);
        Optional<HelpdeskTeam> team = teams.byProject(project.id());
        List<SettingRow> rows = new ArrayList<>();
        team.ifPresent(each -> rows.addAll(ofTeam(each)));
        if (access.isBillingViewer()) {
            rows.add(orderItem(project));
        }
        Frame frame = Frame.of(texts.text("prepaid.panel"))
                .under(new Link(project.name(), paths.project(project.key())))
                .guidedIf(agents.isAgent());
        return new Page(
                frame, "project/settings", new ProjectSettingsView(team.isPresent(), rows, ways(project, team)));
    }

    private boolean mayRead(long projectId) {
        return access.isBillingViewer() || permissions.mayAdministerProject(projectId);
    }

    private List<SettingRow> ofTeam(HelpdeskTeam team) {
        Link origin = new Link(
                texts.text("prepaid.project.team", team.name()),
                access.isAdministrator() ? paths.page("teams", team.id()) : "");
        List<SettingRow> rows = new ArrayList<>();
        rows.add(new SettingRow(
                texts.text("prepaid.project.team.label"),
                new Link(team.name(), origin.href()),
                new Link(texts.text("prepaid.project.own"), ""),
                false));
        rows.add(row("prepaid.team.projects", others(team), origin));
        rows.add(row("prepaid.team.timesheet", onOff(team.timesheetOnTicket()), origin));
        rows.add(recordedIn(team, origin));
        rows.add(row("prepaid.team.reinvoicing", onOff(team.timeReinvoicing()), origin));
        rows.add(row("prepaid.team.auto", texts.text("prepaid.team.auto." + Input.wire(team.autoAssign())), origin));
        rows.add(row("prepaid.team.waive", onOff(team.agentsMayWaive()), origin));
        rows.add(row("prepaid.team.zero", texts.text("prepaid.team.zero." + Input.wire(team.atZero())), origin));
        return rows;
    }

    private SettingRow row(String label, String value, Link origin) {
        return new SettingRow(texts.text(label), new Link(value, ""), origin, true);
    }

    private SettingRow recordedIn(HelpdeskTeam team, Link origin) {
        Optional<ProjectRef> chosen =
                Optional.ofNullable(team.timesheetProjectId()).flatMap(projects::byId);
        return new SettingRow(
                texts.text("prepaid.team.timesheet.project"),
                chosen.map(each -> new Link(Choices.label(each), paths.project(each.key())))
                        .orElseGet(() -> new Link(texts.text("prepaid.team.timesheet.own"), "")),
                chosen.map(any -> origin).orElseGet(() -> new Link(texts.text("prepaid.project.default"), "")),
                true);
    }

    private SettingRow orderItem(ProjectRef project) {
        Optional<LineFacts> line = assignments.ofProject(project.key());
        return new SettingRow(
                texts.text("prepaid.panel.line"),
                line.map(each -> new Link(each.name(), paths.page("orders", each.orderId())))
                        .orElseGet(() -> new Link(texts.text("prepaid.choose.none"), "")),
                new Link(texts.text(line.isPresent() ? "prepaid.project.own" : "prepaid.project.default"), ""),
                line.isEmpty());
    }

    private String others(HelpdeskTeam team) {
        return projects.byIds(team.projectIds()).values().stream()
                .map(ProjectRef::key)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String onOff(boolean on) {
        return texts.text(on ? "prepaid.on" : "prepaid.off");
    }

    private List<Link> ways(ProjectRef project, Optional<HelpdeskTeam> team) {
        String key = Address.encode(project.key());
        List<Link> ways = new ArrayList<>();
        if (access.isAdministrator()) {
            ways.add(team.map(each -> new Link(texts.text("prepaid.project.edit"), paths.page("teams", each.id())))
                    .orElseGet(() -> new Link(
                            texts.text("prepaid.teams.new"), paths.page("teams", "new") + "?projects=" + key)));
        }
        if (access.isBilling()) {
            ways.add(new Link(texts.text("prepaid.panel.line"), paths.page("order-items") + "?project=" + key));
        }
        ways.add(new Link(texts.text("prepaid.project.hours"), paths.page("projects", key, "hours")));
        return ways;
    }
}
